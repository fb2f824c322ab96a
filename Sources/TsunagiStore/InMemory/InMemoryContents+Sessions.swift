extension InMemoryContents {
  func sessions(_ query: SessionQuery) -> SessionPage {
    let matching = sessions.values.map(\.session).filter { query.includes($0) }
    let cursors = matching.compactMap { session in query.cursor(at: session).map { ($0, session) } }
    let ordered = cursors.sorted { query.comes($0.0, before: $1.0) }
    let rest = query.cursor.map { cursor in ordered.filter { query.comes(cursor, before: $0.0) } } ?? ordered
    let page = rest.prefix(query.limit)
    return SessionPage(sessions: page.map(\.1), next: rest.count > page.count ? page.last?.0 : nil)
  }
}

extension SessionQuery {
  /// Whether the session is listed at all.
  func includes(_ session: StoredSession) -> Bool {
    session.tenant == tenant
      && (statuses.isEmpty || statuses.contains(session.metadata.status))
      && (languages.isEmpty || session.metadata.language.map(languages.contains) ?? false)
      && (customer == nil || session.metadata.customer == customer)
      && (assignee == nil || session.metadata.assignee == assignee)
      && (updatedBefore.map { session.updatedAt < $0 } ?? true)
      && (includesErased || session.erasedAt == nil)
  }

  /// The session's place in the list; nil when the order leaves it out.
  public func cursor(at session: StoredSession) -> SessionCursor? {
    switch order {
    case .latestChange:
      SessionCursor(priority: 0, time: session.updatedAt, session: session.id)
    case .queue:
      session.metadata.waitingSince.map {
        SessionCursor(priority: session.metadata.priority, time: $0, session: session.id)
      }
    }
  }

  func comes(_ left: SessionCursor, before right: SessionCursor) -> Bool {
    switch order {
    case .latestChange:
      left.time != right.time ? left.time > right.time : left.session < right.session
    case .queue:
      left.priority != right.priority
        ? left.priority > right.priority
        : left.time != right.time ? left.time < right.time : left.session < right.session
    }
  }
}
