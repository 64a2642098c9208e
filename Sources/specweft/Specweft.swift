import ArgumentParser
import Commands

@main
struct Specweft {
  static func main() async {
    await SpecweftCommand.main()
  }
}
