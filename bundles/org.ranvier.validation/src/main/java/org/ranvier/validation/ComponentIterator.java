/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ranvier.lems.component.Component;

/**
 * Goes through the components of a model: first those that are objects that stay, then those that
 * are made anew by every asking, each with all inside it.
 */
final class ComponentIterator implements Iterator<Component> {
  private final Iterator<Component> lasting;
  private final Iterator<Component> owners;
  private Iterator<Component> passing = Collections.emptyIterator();

  /**
   * @param lasting those that stay
   */
  ComponentIterator(Collection<Component> lasting) {
    this.lasting = lasting.iterator();
    this.owners = lasting.iterator();
  }

  /** What is made anew inside a component that stays. */
  static Stream<Component> inside(Component owner) {
    return owner.passingTypes().isEmpty()
        ? Stream.empty()
        : owner.children().stream()
            .filter(child -> child.element().isPassing())
            .mapMulti(ComponentIterator::show);
  }

  private static void show(Component component, Consumer<Component> shown) {
    shown.accept(component);
    for (Component child : component.children()) {
      show(child, shown);
    }
  }

  @Override
  public boolean hasNext() {
    while (!lasting.hasNext() && !passing.hasNext() && owners.hasNext()) {
      passing = inside(owners.next()).iterator();
    }
    return lasting.hasNext() || passing.hasNext();
  }

  @Override
  public Component next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return lasting.hasNext() ? lasting.next() : passing.next();
  }
}
