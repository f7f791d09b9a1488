extension Route {
    static let people: [Route] = SignIn.routes + UseSignInLink.routes + SignOut.routes + KeepSession.routes + [Route](About.routes)
    static let invitations: [Route] = AnswerInvitation.routes + WithdrawInvitation.routes
}
