// SPDX-License-Identifier: MIT

/// A queue whose ends are cheap: what was taken is dropped in one go, when it is half of it all.
package struct FIFO<Element> {
    private var elements: [Element] = []
    private var start = 0

    package init() {}

    package init(_ element: Element) {
        self.elements = [element]
    }

    package var isEmpty: Bool { self.start == self.elements.count }

    package var first: Element? { self.isEmpty ? nil : self.elements[self.start] }

    package mutating func append(_ element: Element) {
        self.elements.append(element)
    }

    package mutating func popFirst() -> Element? {
        guard !self.isEmpty else { return nil }
        let element = self.elements[self.start]
        self.start += 1
        if self.start * 2 >= self.elements.count {
            self.elements.removeFirst(self.start)
            self.start = 0
        }
        return element
    }
}
