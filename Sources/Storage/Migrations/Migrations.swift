extension Migration {
    /// Every step of the schema in order. A new one goes to the end.
    public static let all: [Migration] = [
        .peopleBelongToOrganisations,
        .servicesHaveTeamsAndAssessments,
        .reportsHaveEditionsAndPoints,
        .actionsFollowFromReports,
        .everythingThatHappensIsChained,
        .importsWaitForAPerson,
        .peopleSignIn,
        .importsAreToldApart,
        .evidenceGoesToTheAssessors,
        .theNextAssessmentIsBooked,
        .peopleAreLetIn,
        .historyIsFoundByDay,
        .requestsAreCarriedOutOnce,
        .jobsRunOnceAndWebhooksAreTold,
        .nodesShareWhatTheyCount,
        .actionsAreFoundByTheirWords,
    ]
}
