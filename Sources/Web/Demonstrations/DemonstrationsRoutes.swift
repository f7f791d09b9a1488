extension Route {
    static let demonstrations: [Route] =
        ShowDemonstration.routes + WriteShownPoint.routes + PresentDemonstration.routes + PrintDemonstration.routes
        + ExportDemonstration.routes + ShowWhatWasShown.routes
}
