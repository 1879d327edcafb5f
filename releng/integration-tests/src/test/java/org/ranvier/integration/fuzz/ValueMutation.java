/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** Mutations of the value of one attribute, by what such a value means. */
enum ValueMutation {
  NUMBER("[-+]?[0-9.].*") {
    @Override
    String change(XmlAttribute attribute, Chance chance) {
      return chance.of(Words.NUMBERS) + unit(attribute.value());
    }
  },
  NEGATE("[-+]?[0-9.].*") {
    @Override
    String change(XmlAttribute attribute, Chance chance) {
      String value = attribute.value().strip();
      return value.startsWith("-") ? value.substring(1) : "-" + value;
    }
  },
  SCALE("[-+]?[0-9.].*") {
    @Override
    String change(XmlAttribute attribute, Chance chance) {
      String value = attribute.value();
      return number(value) + "e" + chance.between(-30, 30) + unit(value);
    }
  },
  UNIT("[-+]?[0-9.].*") {
    @Override
    String change(XmlAttribute attribute, Chance chance) {
      return number(attribute.value()) + chance.of(List.of("", " ")) + chance.of(Words.UNITS);
    }
  },
  COUNT("[0-9]+") {
    @Override
    String change(XmlAttribute attribute, Chance chance) {
      return chance.of(List.of("2000000000", "30000000", "1000000", "50000", "0", "-5", "1e9"));
    }
  },
  STRING(".*") {
    @Override
    String change(XmlAttribute attribute, Chance chance) {
      return chance.of(Words.STRINGS);
    }
  },
  /** Makes cycles and references to things of another kind. */
  OTHER_VALUE(".*") {
    @Override
    String change(XmlAttribute attribute, Chance chance) {
      return TreeMutation.attribute(attribute.element().document(), chance).value();
    }
  },
  SAME_NAME_ELSEWHERE(".*") {
    @Override
    String change(XmlAttribute attribute, Chance chance) {
      List<XmlAttribute> same =
          TreeMutation.attributes(attribute.element().document()).stream()
              .filter(other -> other.name().equals(attribute.name()))
              .toList();
      return chance.of(same).value();
    }
  },
  OWN_ID(".*") {
    @Override
    String change(XmlAttribute attribute, Chance chance) {
      XmlElement element = attribute.element();
      while (element.attribute("id") == null && element.parent().isPresent()) {
        element = element.parent().orElseThrow();
      }
      String id = element.attribute("id");
      return id == null ? "" : id;
    }
  },
  PATH(".*[/\\[].*") {
    @Override
    String change(XmlAttribute attribute, Chance chance) {
      String value = attribute.value();
      return switch (chance.below(8)) {
        case 0 -> value + "/";
        case 1 -> "../" + value;
        case 2 -> value.replaceFirst("[0-9]+", chance.of(Words.NUMBERS));
        case 3 -> value.replace("/", "//");
        case 4 -> value.replace("]", "");
        case 5 -> value.replace("[", "[[");
        case 6 -> value.substring(chance.below(value.length()));
        default -> value.substring(0, chance.below(value.length()));
      };
    }
  },
  TYPING(".+") {
    @Override
    String change(XmlAttribute attribute, Chance chance) {
      String value = attribute.value();
      int at = chance.below(value.length());
      String typed = chance.of(List.of("", "x", "0", "-", ".", " ", "/", "[", "(", "\u00e9"));
      return value.substring(0, at) + typed + value.substring(at + 1);
    }
  },
  FORMULA(".*[-+*/^(].*|.*\\.[a-z]+\\..*|[A-Za-z_]+") {
    @Override
    String change(XmlAttribute attribute, Chance chance) {
      return Formulas.change(attribute.value(), chance);
    }
  };

  private static final Pattern QUANTITY =
      Pattern.compile("(\\s*[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)(.*)");

  private final Predicate<String> fitting;

  ValueMutation(String fitting) {
    Pattern pattern = Pattern.compile(fitting, Pattern.DOTALL);
    this.fitting = value -> pattern.matcher(value).matches();
  }

  /** The new value, references not yet escaped. */
  abstract String change(XmlAttribute attribute, Chance chance);

  /** The text with one value changed; unchanged where no value fits. */
  String apply(XmlDocument document, Chance chance) {
    List<XmlAttribute> fit =
        TreeMutation.attributes(document).stream()
            .filter(each -> fitting.test(each.value()) && (this != FORMULA || isFormula(each)))
            .toList();
    if (fit.isEmpty()) {
      return document.text();
    }
    XmlAttribute chosen = chance.of(fit);
    String value = Splice.escape(change(chosen, chance)).replace("'", "&apos;");
    return Splice.replace(document, chosen.valueRange(), value);
  }

  private static boolean isFormula(XmlAttribute attribute) {
    return switch (attribute.name().toLowerCase(Locale.ROOT)) {
      case "value", "test", "condition", "delay", "number" -> true;
      default -> false;
    };
  }

  private static String number(String quantity) {
    Matcher matcher = QUANTITY.matcher(quantity);
    return matcher.matches() ? matcher.group(1) : quantity;
  }

  private static String unit(String quantity) {
    Matcher matcher = QUANTITY.matcher(quantity);
    return matcher.matches() ? matcher.group(2) : "";
  }
}
