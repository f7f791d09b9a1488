import Casework

/// All work that nobody asks for: done by schedule, whoever is there.
public enum Timetable {
    public static let all: [Job] = [
        Job("tell-webhooks", "Tell other programs what happened", always: tellWebhooks),
        Job("forget-unfinished-files", "Forget files that stopped half way", every: hour) { try await $0.forgetUnfinishedFiles() },
        Job("forget-ended-sign-ins", "Forget sessions and sign-in links that have ended", every: hour) {
            try await $0.forgetEndedSignIns()
        },
        Job("forget-kept-answers", "Forget what programs were answered more than a day ago", every: hour) {
            try await $0.forgetKeptAnswers()
        },
        Job("forget-old-deliveries", "Forget what webhooks were told long ago", every: day) { try await $0.forgetOldDeliveries() },
    ]

    private static let hour = Duration.seconds(3600)
    private static let day = Duration.seconds(24 * 3600)
}
