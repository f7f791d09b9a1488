extension Route {
    static let people: [Route] =
        SignIn.routes + SignInForDemo.routes + SignInByProvider.routes + SignInByEmail.routes + UseSignInLink.routes + SignOut.routes
        + KeepSession.routes + ShowAccount.routes + ShowHeldData.routes + [Route](About.routes)
    static let invitations: [Route] = AnswerInvitation.routes + WithdrawInvitation.routes
    static let managedPeople: [Route] =
        ListPeople.routes + InvitePerson.routes + ShowPerson.routes + GiveRoles.routes + GiveProfessions.routes + RenamePerson.routes
        + RemoveAccess.routes + MapGroups.routes
}
