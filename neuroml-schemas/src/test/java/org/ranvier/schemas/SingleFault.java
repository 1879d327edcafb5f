/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One small change to a document, of the kind people make by hand; most make it invalid, some do
 * not.
 */
enum SingleFault {
  DROP_ELEMENT {
    @Override
    boolean inject(Document document, Random random) {
      Element victim = anyBelowRoot(document, random);
      victim.getParentNode().removeChild(victim);
      return true;
    }
  },
  DUPLICATE_ELEMENT {
    @Override
    boolean inject(Document document, Random random) {
      Element original = anyBelowRoot(document, random);
      original.getParentNode().insertBefore(original.cloneNode(true), original);
      return true;
    }
  },
  RENAME_ELEMENT {
    @Override
    boolean inject(Document document, Random random) {
      Element element = anyBelowRoot(document, random);
      Element other = anyBelowRoot(document, random);
      String name = random.nextBoolean() ? other.getLocalName() : element.getLocalName() + "X";
      document.renameNode(element, element.getNamespaceURI(), name);
      return true;
    }
  },
  MOVE_ELEMENT_TO_FRONT {
    @Override
    boolean inject(Document document, Random random) {
      Element element = anyBelowRoot(document, random);
      Node parent = element.getParentNode();
      parent.insertBefore(element, parent.getFirstChild());
      return true;
    }
  },
  MOVE_ELEMENT_ELSEWHERE {
    @Override
    boolean inject(Document document, Random random) {
      Element element = anyBelowRoot(document, random);
      Element target = anyBelowRoot(document, random);
      boolean inside =
          (element.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_CONTAINED_BY) != 0;
      if (inside || element == target) {
        return false;
      }
      target.appendChild(element);
      return true;
    }
  },
  INSERT_UNKNOWN_ELEMENT {
    @Override
    boolean inject(Document document, Random random) {
      Element parent = anyBelowRoot(document, random);
      parent.appendChild(document.createElementNS(parent.getNamespaceURI(), "unheardOf"));
      return true;
    }
  },
  INSERT_FOREIGN_ELEMENT {
    @Override
    boolean inject(Document document, Random random) {
      anyBelowRoot(document, random)
          .appendChild(document.createElementNS("http://example.org/vendor", "v:extra"));
      return true;
    }
  },
  INSERT_TEXT {
    @Override
    boolean inject(Document document, Random random) {
      anyBelowRoot(document, random).appendChild(document.createTextNode("stray words"));
      return true;
    }
  },
  DROP_ATTRIBUTE {
    @Override
    boolean inject(Document document, Random random) {
      Attr attribute = anyAttribute(document, random);
      attribute.getOwnerElement().removeAttributeNode(attribute);
      return true;
    }
  },
  RENAME_ATTRIBUTE {
    @Override
    boolean inject(Document document, Random random) {
      Attr attribute = anyAttribute(document, random);
      Element owner = attribute.getOwnerElement();
      owner.setAttribute(attribute.getName() + "_", attribute.getValue());
      owner.removeAttributeNode(attribute);
      return true;
    }
  },
  ADD_ATTRIBUTE {
    @Override
    boolean inject(Document document, Random random) {
      String name = List.of("unheardOf", "metaid", "neuroLexId", "weight").get(random.nextInt(4));
      anyBelowRoot(document, random).setAttribute(name, "1");
      return true;
    }
  },
  CHANGE_UNIT {
    @Override
    boolean inject(Document document, Random random) {
      List<Attr> quantities =
          attributes(document).stream()
              .filter(a -> a.getValue().matches("-?[0-9].*[A-Za-z]"))
              .toList();
      if (quantities.isEmpty()) {
        return false;
      }
      Attr attribute = quantities.get(random.nextInt(quantities.size()));
      String unit =
          List.of("mV", "ms", "nS", "volts", "", "mS_per_cm2", " V").get(random.nextInt(7));
      attribute.setValue(attribute.getValue().replaceFirst("[A-Za-z].*$", unit));
      return true;
    }
  },
  BREAK_VALUE {
    @Override
    boolean inject(Document document, Random random) {
      Attr attribute = anyAttribute(document, random);
      String value =
          List.of("", " ", "-1", "0", "2", "1e5", "12 34", "a b", "é", "all")
              .get(random.nextInt(10));
      attribute.setValue(value);
      return true;
    }
  };

  /** Changes the document; false if this fault finds no place in it. */
  abstract boolean inject(Document document, Random random);

  private static Element anyBelowRoot(Document document, Random random) {
    List<Element> elements = SchemaFiles.elements(document);
    return elements.get(1 + random.nextInt(elements.size() - 1));
  }

  private static Attr anyAttribute(Document document, Random random) {
    List<Attr> attributes = attributes(document);
    return attributes.get(random.nextInt(attributes.size()));
  }

  /** The attributes below the root that are no namespace declarations. */
  private static List<Attr> attributes(Document document) {
    List<Attr> result = new ArrayList<>();
    for (Element element : SchemaFiles.elements(document)) {
      for (int i = 0;
          i < element.getAttributes().getLength() && element.getParentNode() != document;
          i++) {
        Attr attribute = (Attr) element.getAttributes().item(i);
        if (attribute.getNamespaceURI() == null) {
          result.add(attribute);
        }
      }
    }
    return result;
  }
}
