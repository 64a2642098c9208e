import Testing

@testable import Specs

@Suite struct LabelFoldingTests {
  @Test(arguments: [
    ("last_modified", "lastmodified"), ("Last Modified", "lastmodified"),
    ("## 4. Dependencies", "4dependencies"), ("4. Dependencies", "dependencies"),
    ("4.1.2 Depends on:", "dependson"), ("2) Scope", "scope"), ("📋 Overview", "overview"),
    ("🛡️ Security & Compliance", "securitycompliance"), ("2FA", "2fa"), ("2024", "2024"),
    ("Abhängigkeiten", "abhängigkeiten"), ("ÜBERSICHT", "übersicht"), ("의존성 목록", "의존성목록"),
    ("依存関係", "依存関係"), ("", ""), ("—", ""), ("API Spec (v2)", "apispecv2"),
  ])
  func keepsLettersAndDigitsOnly(label: String, folded: String) {
    #expect(LabelFolding.fold(label) == folded)
  }
}
