import Casework
import Domain
import Logging

/// Tells every webhook what it waits for, several at once, so that a slow one keeps nobody waiting.
func tellWebhooks(_ casework: Casework, _ logger: Logger) async {
    let couriers = Couriers()
    await withDiscardingTaskGroup { group in
        while goesOn {
            for id in await inTurn(casework, at: couriers.free, logger) where await couriers.begin(id) {
                group.addTask {
                    do {
                        try await casework.tell(id) { goesOn }
                    } catch {
                        // Nothing is lost: what is not noted as delivered is sent again.
                        logger.error(
                            "a webhook cannot be told", metadata: ["webhook": "\(id)", "why": "\(casework.wordsForLog(of: error))"])
                    }
                    await couriers.end(id)
                }
            }
            await rest(for: .seconds(1))
        }
    }
}

private func inTurn(_ casework: Casework, at free: Int, _ logger: Logger) async -> [Webhook.ID] {
    do {
        return free > 0 ? try await casework.webhooksInTurn(limit: free) : []
    } catch {
        logger.error("nobody can tell which webhooks wait", metadata: ["why": "\(casework.wordsForLog(of: error))"])
        return []
    }
}

/// The webhooks that this node is at.
private actor Couriers {
    /// How many at once.
    private static let most = 8
    private var busy: Set<Webhook.ID> = []

    var free: Int { Self.most - busy.count }

    func begin(_ id: Webhook.ID) -> Bool { busy.insert(id).inserted }

    func end(_ id: Webhook.ID) { busy.remove(id) }
}
