extension Route {
    static let people: [Route] = SignIn.routes + UseSignInLink.routes + SignOut.routes + [Route](About.routes) + AnswerInvitation.routes
        + WithdrawInvitation.routes
}
