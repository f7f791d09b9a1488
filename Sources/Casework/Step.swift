import Domain

/// Takes a step on a thing that somebody else may have changed since the person saw it. Whoever may not take the step at all is told
/// that first; then that it was changed; only then the rule that refuses it now.
func step<Event>(seen: Version?, now: Version, _ verb: () throws -> Event) throws -> Event {
    let isStale = seen.map { $0 != now } ?? false
    do {
        let event = try verb()
        if isStale { throw Failure.changedMeanwhile }
        return event
    } catch let refusal as any RuleBroken where !refusal.isOfPermission && isStale {
        throw Failure.changedMeanwhile
    }
}
