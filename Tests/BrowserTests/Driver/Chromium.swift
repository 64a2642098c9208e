import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The installed Chromium as a process that speaks the DevTools protocol over a pair of pipes.
struct Chromium {
  let commands: FileHandle
  let messages: FileHandle

  /// Starts it with a profile of its own, which is removed when it ends: at the latest when this
  /// process does, as its pipe closes then.
  init() throws {
    signal(SIGPIPE, SIG_IGN)
    let profile = FileManager.default.temporaryDirectory
      .appending(path: "specweft-browser-\(UUID().uuidString)").path
    let input = Pipe()
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // The protocol is spoken on descriptors 3 and 4.
    process.arguments = [
      "-c", "p=$1; shift; \"$@\" 3<&0 4>&1 >/dev/null 2>&1 </dev/null; rm -rf \"$p\"", "sh",
      profile, try Chromium.path(), "--user-data-dir=\(profile)",
    ]
    process.arguments? += Chromium.flags
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    commands = input.fileHandleForWriting
    messages = output.fileHandleForReading
  }

  /// Nothing that asks the network, differs between machines or waits for a window.
  private static let flags = [
    "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
    "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-extensions", "--disable-default-apps", "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows", "--disable-background-timer-throttling",
    "--hide-scrollbars", "--mute-audio", "--force-color-profile=srgb", "--lang=en-GB",
    "--font-render-hinting=none", "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "about:blank",
  ]

  private static func path() throws -> String {
    let found = Command.find(["chromium", "chromium-browser", "google-chrome"])
    return try #require(found, "Chromium is not installed: \(Command.howToInstall)")
  }
}
