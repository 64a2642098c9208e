import ArgumentParser
import Files
import Site

extension CommonOptions {
  /// Does the work of a command: whatever it throws becomes words and an exit code.
  func perform(_ work: (RunOutput) async throws -> Void) async throws {
    let output = RunOutput(options: self)
    do {
      try await work(output)
    } catch let failure as RunFailure {
      output.fail(failure)
      throw ExitCode(2)
    } catch let error as PublishError {
      output.fail(RunFailure(error))
      throw ExitCode(2)
    } catch let error as FileError {
      output.fail(RunFailure(error))
      throw ExitCode(2)
    } catch let failure as LayoutFailure {
      output.fail(failure)
      throw ExitCode(2)
    } catch let failure as ConfigurationFailure {
      output.fail(failure)
      throw ExitCode(2)
    }
  }
}
