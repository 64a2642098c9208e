import Testing

@testable import Specs

@Suite struct UserStoryTests {
  @Test(
    arguments: [
      "**As a** buyer\n**I want** to pay\n**So that** I get it",
      "**As a** buyer  \n**I want** to pay  \n**So that** I get it",
      "**As a** buyer\\\n**I want** to pay\\\n**So that** I get it",
      "As a **buyer**, I want to **pay**, so that **I get it**.",
      "As a buyer, I want to pay so that I get it.",
      "**As a**: buyer\n**I want**: to pay\n**So that**: I get it",
      "> **As a** buyer\n> **I want** to pay\n> **So that** I get it",
      "- **As a** buyer\n- **I want** to pay\n- **So that** I get it",
      "- As a buyer, I want to pay, so that I get it",
    ])
  func readsAStoryHoweverItIsBroken(story: String) {
    let read = facets("# T\n\n## User Story\n\n\(story)\n")
    #expect(read.facets.userStories.count == 1)
    let first = read.facets.userStories.first
    #expect(first?.role?.text == "buyer")
    #expect(first?.want?.text == "pay")
    #expect(first?.benefit?.text == "I get it")
  }

  @Test func marksWhatWasRead() {
    let read = facets(
      "# T\n\nAs a **buyer**, I want to **pay**\nat once, so that **it `is` done**.\n")
    #expect(read.sections == ["user-story prose content 1"])
    #expect(
      read.stories == [
        "role buyer | want pay at once ⟦pay**\nat once⟧ | benefit it is done ⟦it `is` done⟧"
      ])
  }

  @Test func namesNumberedStories() {
    let read = facets(
      """
      # T

      ## User Stories

      ### Story 1: Pay

      As a **buyer**, I want to **pay**, so that **it is mine**.

      **Data Flow:**
      1. Send it
      2. Read it

      ### US-2: Return

      Priority: high.

      As an owner, I want to send it back.
      """)
    #expect(
      read.stories == [
        "title Story 1: Pay | role buyer | want pay | benefit it is mine",
        "title US-2: Return | role owner | want send it back",
      ])
  }

  @Test func readsUseCases() {
    let read = facets(
      """
      # T

      ## Use Cases
      ### Primary Use Case
      **As a** clerk
      **I want** a list

      ### Additional Use Cases
      - Print it
      - **Export**: as CSV

      ### UC-3: Archive

      Old ones are kept for a year.
      """)
    #expect(
      read.stories == [
        "role clerk | want a list", "text Print it", "title Export | text as CSV",
        "title UC-3: Archive | text Old ones are kept for a year.",
      ])
  }

  @Test func readsTables() {
    let read = facets(
      "# T\n\n## X\n\n| As a | I want | So that |\n|---|---|---|\n| clerk | a list | I see |\n")
    #expect(read.sections == ["user-story table header 1"])
    #expect(read.stories == ["role clerk | want a list | benefit I see"])
  }

  @Test func readsOtherLanguages() {
    let read = facets("# T\n\nAls Händler möchte ich zahlen, damit es mir gehört.\n")
    #expect(read.stories == ["role Händler | want zahlen | benefit es mir gehört"])
  }

  @Test(
    arguments: [
      "As a result, the ledger is closed.", "As a rule, I want quiet.",
      "As a result I want to stop.", "As Anna said, I want more.", "I want it so that it works.",
      "As a buyer you pay.", "Asset lists",
    ])
  func takesNoOtherProseForAStory(text: String) {
    #expect(facets("# T\n\n## Notes\n\n\(text)\n").stories.isEmpty)
  }
}
