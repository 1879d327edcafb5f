/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Mutations of the tree: the text stays well formed, mostly. */
enum TreeMutation {
  DELETE_ELEMENT {
    @Override
    String apply(XmlDocument document, Chance chance) {
      return Splice.replace(document, element(document, chance).range(), "");
    }
  },
  DUPLICATE_ELEMENT {
    @Override
    String apply(XmlDocument document, Chance chance) {
      XmlElement element = inner(document, chance);
      String text = element.range().of(document.text());
      int copies = chance.oneIn(10) ? Math.min(2000, 200_000 / text.length() + 1) : 1;
      return Splice.insert(document, element.range().end(), text.repeat(copies));
    }
  },
  MOVE_ELEMENT {
    @Override
    String apply(XmlDocument document, Chance chance) {
      XmlElement moved = inner(document, chance);
      String text = moved.range().of(document.text());
      XmlDocument without =
          XmlDocument.parse(document.fileName(), Splice.replace(document, moved.range(), ""));
      return Splice.insertInside(element(without, chance), text);
    }
  },
  COPY_TO_STRANGER {
    @Override
    String apply(XmlDocument document, Chance chance) {
      String text = inner(document, chance).range().of(document.text());
      return Splice.insertInside(element(document, chance), text);
    }
  },
  RENAME_ELEMENT {
    @Override
    String apply(XmlDocument document, Chance chance) {
      XmlElement element = element(document, chance);
      String name = chance.oneIn(2) ? element(document, chance).name() : chance.of(Words.ELEMENTS);
      String text = element.range().of(document.text());
      String renamed = name + text.substring(1 + element.name().length());
      if (!element.isSelfClosing()) {
        renamed = renamed.substring(0, renamed.lastIndexOf("</")) + "</" + name + ">";
      }
      return Splice.replace(document, element.range(), "<" + renamed);
    }
  },
  SWAP_ELEMENTS {
    @Override
    String apply(XmlDocument document, Chance chance) {
      TextRange one = inner(document, chance).range();
      TextRange other = inner(document, chance).range();
      return swap(document, one, other);
    }
  },
  NEST_ELEMENT {
    @Override
    String apply(XmlDocument document, Chance chance) {
      XmlElement element = inner(document, chance);
      TextRange range = element.range();
      String text = range.of(document.text());
      int depth = chance.of(List.of(1, 5, 40, 900, 3000, 100_000));
      if (!element.isSelfClosing()) {
        int content = element.contentRange().start() - range.start();
        String open = text.substring(0, content);
        String close = "</" + element.name() + ">";
        depth = Math.min(depth, 1_000_000 / (open.length() + close.length()) + 1);
        text = open.repeat(depth) + text + close.repeat(depth);
      } else {
        String name = element.name();
        text = ("<" + name + ">").repeat(depth) + text + ("</" + name + ">").repeat(depth);
      }
      return Splice.replace(document, range, text);
    }
  },
  INSERT_FRAGMENT {
    @Override
    String apply(XmlDocument document, Chance chance) {
      return Splice.insertInside(element(document, chance), chance.of(Words.FRAGMENTS));
    }
  },
  INSERT_IN_ROOT {
    @Override
    String apply(XmlDocument document, Chance chance) {
      return Splice.insertInside(document.root(), chance.of(Words.FRAGMENTS));
    }
  },
  INSERT_INCLUDE {
    @Override
    String apply(XmlDocument document, Chance chance) {
      String target = Splice.escape(chance.of(Words.INCLUDES));
      String include =
          document.root().localName().equals("neuroml")
              ? "<include href=\"" + target + "\"/>"
              : "<Include file=\"" + target + "\"/>";
      return Splice.insertInside(document.root(), include);
    }
  },
  INSERT_CHAIN {
    @Override
    String apply(XmlDocument document, Chance chance) {
      return Chains.insert(document, chance);
    }
  },
  DELETE_ATTRIBUTE {
    @Override
    String apply(XmlDocument document, Chance chance) {
      return Splice.replace(document, attribute(document, chance).range(), "");
    }
  },
  COPY_ATTRIBUTE {
    @Override
    String apply(XmlDocument document, Chance chance) {
      String text = attribute(document, chance).toString();
      int at = element(document, chance).nameRange().end();
      return Splice.insert(document, at, " " + text);
    }
  },
  RENAME_ATTRIBUTE {
    @Override
    String apply(XmlDocument document, Chance chance) {
      String name =
          chance.oneIn(2) ? attribute(document, chance).name() : chance.of(Words.ATTRIBUTES);
      return Splice.replace(document, attribute(document, chance).nameRange(), name);
    }
  },
  SWAP_VALUES {
    @Override
    String apply(XmlDocument document, Chance chance) {
      TextRange one = attribute(document, chance).valueRange();
      return swap(document, one, attribute(document, chance).valueRange());
    }
  },
  SWAP_VALUES_INSIDE {
    @Override
    String apply(XmlDocument document, Chance chance) {
      List<XmlAttribute> own = attribute(document, chance).element().attributes();
      return swap(document, chance.of(own).valueRange(), chance.of(own).valueRange());
    }
  },
  CHANGE_CONTENT {
    @Override
    String apply(XmlDocument document, Chance chance) {
      XmlElement element = element(document, chance);
      return element.isSelfClosing()
          ? Splice.insertInside(element, "some text")
          : Splice.replace(document, element.contentRange(), chance.oneIn(2) ? "" : "some text");
    }
  };

  /** The text with the mutation. */
  abstract String apply(XmlDocument document, Chance chance);

  /** Any element. */
  static XmlElement element(XmlDocument document, Chance chance) {
    List<XmlElement> all = new ArrayList<>();
    all.add(document.root());
    document.root().descendants().forEach(all::add);
    return chance.of(all);
  }

  /** Any element but the root, unless there is no other. */
  static XmlElement inner(XmlDocument document, Chance chance) {
    List<XmlElement> all = new ArrayList<>();
    document.root().descendants().forEach(all::add);
    return all.isEmpty() ? document.root() : chance.of(all);
  }

  /** Any attribute; every element counts alike. */
  static XmlAttribute attribute(XmlDocument document, Chance chance) {
    return chance.of(attributes(document));
  }

  static List<XmlAttribute> attributes(XmlDocument document) {
    List<XmlAttribute> all = new ArrayList<>(document.root().attributes());
    document.root().descendants().forEach(each -> all.addAll(each.attributes()));
    return all;
  }

  private static String swap(XmlDocument document, TextRange one, TextRange other) {
    TextRange first = one.start() <= other.start() ? one : other;
    TextRange second = one.start() <= other.start() ? other : one;
    String text = document.text();
    if (first.end() > second.start()) {
      return text;
    }
    return text.substring(0, first.start())
        + second.of(text)
        + text.substring(first.end(), second.start())
        + first.of(text)
        + text.substring(second.end());
  }
}
