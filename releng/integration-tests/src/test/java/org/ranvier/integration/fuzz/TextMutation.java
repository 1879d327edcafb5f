/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.util.List;

/** Mutations that look at characters only. */
enum TextMutation {
  TRUNCATE {
    @Override
    String apply(String text, Chance chance) {
      return text.substring(0, chance.below(text.length() + 1));
    }
  },
  CUT {
    @Override
    String apply(String text, Chance chance) {
      int from = chance.below(text.length() + 1);
      int to = Math.min(text.length(), from + chance.between(1, 60));
      return text.substring(0, from) + text.substring(to);
    }
  },
  REPEAT {
    @Override
    String apply(String text, Chance chance) {
      int from = chance.below(text.length() + 1);
      int to = Math.min(text.length(), from + chance.between(1, 200));
      return text.substring(0, to) + text.substring(from);
    }
  },
  REPLACE_CHARACTER {
    @Override
    String apply(String text, Chance chance) {
      return insert(text, chance, chance.of(CHARACTERS), 1);
    }
  },
  INSERT_CHARACTER {
    @Override
    String apply(String text, Chance chance) {
      return insert(text, chance, chance.of(CHARACTERS), 0);
    }
  },
  ENTITY {
    @Override
    String apply(String text, Chance chance) {
      return insert(text, chance, chance.of(ENTITIES), 0);
    }
  },
  DOCUMENT_TYPE {
    @Override
    String apply(String text, Chance chance) {
      int at = Math.max(0, text.indexOf("?>") + 2);
      return text.substring(0, at < 2 ? 0 : at)
          + chance.of(TYPES)
          + text.substring(at < 2 ? 0 : at);
    }
  },
  DECLARATION {
    @Override
    String apply(String text, Chance chance) {
      String rest =
          text.startsWith("<?xml") ? text.substring(Math.max(0, text.indexOf("?>") + 2)) : text;
      return chance.of(DECLARATIONS) + rest;
    }
  },
  SWAP_LINES {
    @Override
    String apply(String text, Chance chance) {
      String[] lines = text.split("\n", -1);
      int one = chance.below(lines.length);
      int other = chance.below(lines.length);
      String line = lines[one];
      lines[one] = lines[other];
      lines[other] = line;
      return String.join("\n", lines);
    }
  },
  LINE_ENDS {
    @Override
    String apply(String text, Chance chance) {
      return text.replace("\n", chance.of(List.of("\r", "\r\n", "", "\n\n", "\u0085", "\u2028")));
    }
  };

  private static final List<String> CHARACTERS =
      List.of(
          "<",
          ">",
          "&",
          "\"",
          "'",
          "=",
          "/",
          " ",
          "\u0000",
          "\u0001",
          "\ufffe",
          "\ud800",
          "\udc00",
          "\ud83d\ude00",
          "]]>",
          "<!--",
          "-->",
          "--",
          "<![CDATA[",
          "<?",
          "?>",
          "</",
          "/>",
          "\u2028",
          "\ufeff",
          ":",
          "xmlns=\"\"",
          "x:",
          "0",
          "-",
          "e",
          ".");

  private static final List<String> ENTITIES =
      List.of(
          "&undefined;",
          "&#0;",
          "&#x110000;",
          "&#xD800;",
          "&#99999999999999;",
          "&#x;",
          "&;",
          "&lt;",
          "&amp;#0;",
          "&#60;",
          "&#x0A;",
          "&",
          "&amp");

  private static final List<String> TYPES =
      List.of(
          "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]>",
          "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
          "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://localhost/\"> %p;]>",
          "<!DOCTYPE",
          "<!DOCTYPE x [",
          "<!ELEMENT x ANY>");

  private static final List<String> DECLARATIONS =
      List.of(
          "<?xml version=\"1.1\"?>",
          "<?xml version=\"9\" encoding=\"UTF-8\"?>",
          "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
          "<?xml version=\"1.0\" encoding=\"no-such\"?>",
          "<?xml version=\"1.0\" encoding=\"\"?>",
          "<?xml version=\"1.0\" encoding=\"EBCDIC-CP-US\"?>",
          "<?xml version=\"1.0\" encoding=\"US-ASCII\"?>\u00e9",
          "<?xml version=\"1.0\" standalone=\"perhaps\"?>",
          "<?xml?>",
          "<?xml",
          " <?xml version=\"1.0\"?>",
          "\n\n");

  abstract String apply(String text, Chance chance);

  private static String insert(String text, Chance chance, String what, int instead) {
    int at = chance.below(text.length() + 1);
    return text.substring(0, at) + what + text.substring(Math.min(text.length(), at + instead));
  }
}
