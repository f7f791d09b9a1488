extension Route {
    static let actions: [Route] =
        ListActions.routes + DownloadActions.routes + ShowAction.routes + ReviewAction.routes + PlanAction.routes + StartAction.routes
        + UpdateAction.routes
        + AssignAction.routes + BlockAction.routes + UnblockAction.routes + MarkActionReady.routes + ReopenAction.routes
        + SubmitEvidence.routes + TakeBack.routes
        + ProposeAction.routes
        + DecideProposal.routes + ExtendAction.routes
}
