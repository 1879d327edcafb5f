/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.xml.XmlElement;

/**
 * The components inside another: all of them in the order of the file, and by the name of the Child
 * or Children in which they stand. Of very many, most are read when someone first goes through
 * them, see {@link Survey}; questions that need all of them have the rest read at once.
 */
final class Children {
  /** Those of a component that has none. */
  static final Children NONE = new Children();

  private List<Component> all = new ArrayList<>(0);
  private Map<String, List<Component>> lists = new LinkedHashMap<>(4);
  private @Nullable Survey survey;
  private ChildList.@Nullable Rereader rereader;
  private @Nullable ChildIndex index;

  // ---- reading -----------------------------------------------------------------------------

  void add(String list, Component child) {
    if (survey == null) {
      index = null; // a survey adds what the index knows already
    }
    all.add(child);
    listNamed(list).add(child);
  }

  /** Adds a component of which only the place is kept, see {@link ChildList}. */
  void add(
      String list, int position, Component child, Component parent, ChildList.Rereader rereader) {
    ChildList every = byPlace(all, parent, rereader);
    every.addByPlace(position, child);
    all = every;
    ChildList named = byPlace(listNamed(list), parent, rereader);
    named.addByPlace(position, child);
    lists.put(list, named);
  }

  private static ChildList byPlace(
      List<Component> list, Component parent, ChildList.Rereader rereader) {
    return list instanceof ChildList already ? already : new ChildList(parent, rereader, list);
  }

  private List<Component> listNamed(String list) {
    return lists.computeIfAbsent(list, l -> new ArrayList<>());
  }

  /**
   * Leaves the rest for later.
   *
   * @param again reads what has been read before
   */
  void defer(Survey rest, ChildList.Rereader again) {
    survey = rest;
    rereader = again;
  }

  /** The next of those that had not been read; empty at the end. */
  private Optional<Component> advance() {
    Survey rest = survey;
    if (rest == null) {
      return Optional.empty();
    }
    Optional<Component> child = rest.advance();
    if (child.isEmpty()) {
      survey = null;
    }
    return child;
  }

  /** Has the rest read. */
  void finish() {
    while (survey != null) {
      advance();
    }
  }

  // ---- asking ------------------------------------------------------------------------------

  /** All in the order of the file. */
  List<Component> all() {
    return survey == null ? all : new Unread(null);
  }

  /** Those that have been read so far. */
  List<Component> soFar() {
    return all;
  }

  /** Those in a list; empty where there are none. */
  List<Component> in(String list) {
    return survey == null ? known(list) : new Unread(list);
  }

  private List<Component> known(String list) {
    return lists.getOrDefault(list, List.of());
  }

  /** The first in a list, which is all there is in that of a Child. */
  Optional<Component> first(String list) {
    if (known(list).isEmpty()) {
      finish();
    }
    return known(list).stream().findFirst();
  }

  /** Those that are objects that stay. */
  List<Component> kept() {
    List<Component> read = all instanceof ChildList list ? list.kept() : all;
    return survey == null ? read : join(read, survey.lasting());
  }

  private static List<Component> join(Collection<Component> first, Collection<Component> second) {
    List<Component> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /**
   * The one of an element that is made anew by every asking.
   *
   * @param owner the component around it
   */
  Optional<Component> findPassing(XmlElement element, Component owner) {
    return rereader == null ? Optional.empty() : rereader.find(element, owner);
  }

  Set<ComponentType> types() {
    finish();
    Set<ComponentType> types = new LinkedHashSet<>();
    if (all instanceof ChildList list) {
      types.addAll(list.types());
    }
    kept().forEach(child -> types.add(child.type()));
    return types;
  }

  /** Types of those that do not stay, and of all that is inside them. */
  Set<ComponentType> passingTypes() {
    finish();
    return all instanceof ChildList list ? list.typesInside() : Set.of();
  }

  /** Those read so far that may refer to others; the rest is connected as it is read. */
  List<Component> referring() {
    List<Component> read = all instanceof ChildList list && !list.refers() ? list.kept() : all;
    return survey == null ? read : join(read, survey.lasting());
  }

  Set<String> names() {
    finish();
    return lists.keySet();
  }

  /**
   * The first with an id, wherever the reading has come to.
   *
   * @param owner the component around them
   */
  Optional<Component> find(Component owner, String id) {
    if (all.isEmpty() && survey == null) {
      return Optional.empty(); // also that of NONE, which must not remember any owner
    }
    ChildIndex known = index;
    if (known == null) {
      known = new ChildIndex(owner, kept());
      index = known;
    }
    return known.find(id);
  }

  /** All, or those of one list, of which the rest is read by going on. */
  private final class Unread extends AbstractList<Component> implements RandomAccess {
    private final @Nullable String list;

    /**
     * @param list its name; null for all children
     */
    Unread(@Nullable String list) {
      this.list = list;
    }

    private List<Component> read() {
      return list == null ? all : known(list);
    }

    @Override
    public int size() {
      finish();
      return read().size();
    }

    @Override
    public boolean isEmpty() {
      return !iterator().hasNext();
    }

    @Override
    public Component get(int index) {
      if (index >= read().size()) {
        finish();
      }
      return read().get(index);
    }

    @Override
    public Iterator<Component> iterator() {
      return new Walk(this);
    }

    @Override
    public Spliterator<Component> spliterator() {
      return Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
    }
  }

  /** Goes through what has been read, then reads on. */
  private final class Walk implements Iterator<Component> {
    private final Unread list;
    private @Nullable Iterator<Component> behind;
    private @Nullable Component ahead;
    private int next;

    Walk(Unread list) {
      this.list = list;
    }

    @Override
    public boolean hasNext() {
      while (ahead == null) {
        List<Component> read = list.read();
        int count = read.size();
        if (next < count) {
          ahead = reached(read);
        } else {
          Optional<Component> child = advance();
          if (child.isEmpty()) {
            return false;
          }
          behind = null;
          ahead = list.read().size() > count ? child.get() : null;
        }
      }
      return true;
    }

    /** One that this or another walk has had read. */
    private Component reached(List<Component> read) {
      if (!(read instanceof ChildList)) {
        return read.get(next);
      }
      Iterator<Component> again = behind;
      if (again == null) {
        again = read.iterator();
        for (int i = 0; i < next; i++) {
          again.next();
        }
        behind = again;
      }
      return again.next();
    }

    @Override
    public Component next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Component found = Objects.requireNonNull(ahead);
      ahead = null;
      next++;
      return found;
    }
  }
}
