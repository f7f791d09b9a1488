import ServiceLifecycle

/// Whether a node is still to begin anything new.
var goesOn: Bool { !Task.isShuttingDownGracefully && !Task.isCancelled }

/// Waits, but no longer than until the node is to stop.
func rest(for duration: Duration) async {
    await cancelWhenGracefulShutdown {
        try? await Task.sleep(for: duration)  // Woken early, whoever rests asks whether it goes on.
    }
}
