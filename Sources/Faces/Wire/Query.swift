import Amounts
import Checks
public import HouseRules
public import Menus
import Tenders
public import Vocabulary

/// A question to the hub; never journaled.
public struct Query: Hashable, Sendable, Codable {
    /// What is asked.
    public enum Question: Hashable, Sendable {
        /// Who signs in with which PIN.
        case signIn(SignIn)
        /// One page (a category) of a menu, counted from 1.
        case menu(MenuPageQuery)
        /// Everything that is open, paged by check.
        case state
        /// The bill of an open check.
        case bill(OnCheck)
        /// The house with its tables and people: the house first, then a page for each section.
        case house
    }

    /// The version of the contract.
    public let v: Int64
    /// The question's id, repeated in the answer.
    public let id: CommandID
    /// The session; needed for all but `signIn` and `house`.
    public let session: String?
    /// What is asked.
    public let query: Question

    /// A question.
    public init(id: CommandID, session: String?, query: Question) {
        v = Contract.version
        self.id = id
        self.session = session
        self.query = query
    }
}

/// Who signs in.
public struct SignIn: Hashable, Sendable, Codable {
    /// The member of staff.
    public let staff: StaffID
    /// The PIN; travels over loopback or TLS only.
    public let pin: String

    /// A sign-in.
    public init(staff: StaffID, pin: String) {
        self.staff = staff
        self.pin = pin
    }

    /// Whether a text may be a PIN: 4 to 12 digits, 0 to 9.
    public static func isPIN(_ text: String) -> Bool {
        (4...12).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}

/// One page of a menu.
public struct MenuPageQuery: Hashable, Sendable, Codable {
    /// The menu's hash; `nil` for the one in force.
    public let menu: String?
    /// The page, counted from 1.
    public let page: Int

    /// A page of a menu.
    public init(menu: String?, page: Int) {
        self.menu = menu
        self.page = page
    }
}

extension Query.Question: Codable {
    /// The name of a question; frozen once it has been used.
    public enum Kind: String, MessageKind {
        case signIn, menu, state, bill, house
    }

    /// Reads a question by its frozen kind.
    public init(from decoder: any Decoder) throws {
        let kind = try decoder.kind(Kind.self)
        self =
            switch kind {
            case .signIn: .signIn(try SignIn(from: decoder))
            case .menu: .menu(try MenuPageQuery(from: decoder))
            case .state: .state
            case .bill: .bill(try OnCheck(from: decoder))
            case .house: .house
            }
    }

    /// Writes a question with its frozen kind.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .signIn(let fields): try encoder.encode(Kind.signIn, fields)
        case .menu(let fields): try encoder.encode(Kind.menu, fields)
        case .state: try encoder.encode(Kind.state, NoFields())
        case .bill(let fields): try encoder.encode(Kind.bill, fields)
        case .house: try encoder.encode(Kind.house, NoFields())
        }
    }
}

/// A kind that needs no more words.
private struct NoFields: Codable {}

/// The hub's answer to a question, one page of it.
public struct Answer: Hashable, Sendable, Codable {
    /// What is answered.
    public enum Content: Hashable, Sendable {
        /// A session began.
        case signedIn(SignedIn)
        /// One category of a menu with its dishes.
        case menu(MenuPage)
        /// An open check with its bill.
        case check(CheckState)
        /// The house itself.
        case house(HousePlan)
        /// One section of the house with its tables.
        case section(SectionPlan)
        /// The question has no answer; why.
        case refused(RefusalCode)
    }

    /// The version of the contract.
    public let v: Int64
    /// The question's id; `nil` when it had no readable one.
    public let id: CommandID?
    /// Which page this is, counted from 1.
    public let page: Int
    /// How many pages there are; 0 when there is nothing to tell.
    public let pages: Int
    /// The page; `nil` when there is nothing to tell.
    public let answer: Content?

    /// One page of an answer.
    public init(id: CommandID?, page: Int = 1, pages: Int = 1, answer: Content?) {
        v = Contract.version
        self.id = id
        self.page = page
        self.pages = pages
        self.answer = answer
    }
}

/// A session began.
public struct SignedIn: Hashable, Sendable, Codable {
    /// What commands carry as `session`.
    public let token: String
    /// Who signed in.
    public let staff: StaffMember
    /// What this person may do.
    public let rights: [Right]

    /// A session.
    public init(token: String, staff: StaffMember, rights: Set<Right>) {
        self.token = token
        self.staff = staff
        self.rights = rights.sorted { $0.rawValue < $1.rawValue }
    }
}

/// One category of a menu with its dishes and the modifier groups they ask for.
public struct MenuPage: Hashable, Sendable, Codable {
    /// The menu's hash.
    public let menu: String
    /// The category.
    public let category: MenuCategory
    /// Its dishes, each with the keys that find it: the menu's own, else those of its Chinese name.
    public let items: [MenuItem]
    /// The groups that these dishes ask for.
    public let groups: [ModifierGroup]
    /// Its set meals; `nil` when it has none. Their dishes may stand on other pages.
    public let combos: [ComboMeal]?

    /// A page.
    public init(
        menu: String, category: MenuCategory, items: [MenuItem], groups: [ModifierGroup],
        combos: [ComboMeal] = []
    ) {
        self.menu = menu
        self.category = category
        self.items = items
        self.groups = groups
        self.combos = combos.isEmpty ? nil : combos
    }
}

extension Answer.Content: Codable {
    /// The name of an answer; frozen once it has been used.
    public enum Kind: String, MessageKind {
        case signedIn, menu, check, house, section, refused
    }

    /// Reads an answer by its frozen kind.
    public init(from decoder: any Decoder) throws {
        let kind = try decoder.kind(Kind.self)
        self =
            switch kind {
            case .signedIn: .signedIn(try SignedIn(from: decoder))
            case .menu: .menu(try MenuPage(from: decoder))
            case .check: .check(try CheckState(from: decoder))
            case .house: .house(try HousePlan(from: decoder))
            case .section: .section(try SectionPlan(from: decoder))
            case .refused: .refused(try RefusalCode(from: decoder))
            }
    }

    /// Writes an answer with its frozen kind.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .signedIn(let fields): try encoder.encode(Kind.signedIn, fields)
        case .menu(let fields): try encoder.encode(Kind.menu, fields)
        case .check(let fields): try encoder.encode(Kind.check, fields)
        case .house(let fields): try encoder.encode(Kind.house, fields)
        case .section(let fields): try encoder.encode(Kind.section, fields)
        case .refused(let fields): try encoder.encode(Kind.refused, fields)
        }
    }
}
