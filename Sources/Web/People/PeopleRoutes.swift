extension Route {
    static let people: [Route] =
        SignIn.routes + UseSignInLink.routes + SignOut.routes + KeepSession.routes + ShowAccount.routes + ShowHeldData.routes
        + [Route](About.routes)
}
