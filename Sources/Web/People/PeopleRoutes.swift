extension Route {
    static let people: [Route] =
        SignIn.routes + SignInForDemo.routes + SignInByProvider.routes + SignInByEmail.routes + UseSignInLink.routes + SignOut.routes
        + KeepSession.routes + ShowAccount.routes + ShowHeldData.routes + [Route](About.routes)
}
