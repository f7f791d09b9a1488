extension Route {
    static let services: [Route] = ListServices.routes + AddService.routes + ShowService.routes + ManageTeam.routes + MovePhase.routes
}
