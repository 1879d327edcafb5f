/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import java.util.List;
import java.util.Random;

/** One random fault put into a text, mostly where markup is. */
record XmlMutation(String text, String description) {
  private static final List<String> TOKENS =
      List.of(
          "<",
          ">",
          "&",
          "\"",
          "'",
          "=",
          "/",
          "/>",
          "</",
          "]]>",
          "--",
          "-->",
          "<!--",
          "<![CDATA[",
          "?>",
          "<?",
          "<?a b?>",
          "<?xml version='1.0'?>",
          ":",
          "xmlns",
          "xmlns:p=''",
          "p:",
          " ",
          "",
          "\n",
          "\t",
          "\r\n",
          "\r",
          "&lt;",
          "&foo;",
          "&#0;",
          "&#x41;",
          "&#",
          "\u0001",
          "\uFFFE",
          "\ud800",
          "\u00e9",
          "\u00d7",
          "1",
          ".",
          "-",
          "a",
          "id='x'",
          " id='x'",
          "<a>",
          "</a>",
          "<a/>",
          "!",
          ";",
          "<a:b:c/>",
          "xml:lang='x'",
          "\uFEFF",
          " xmlns:xml='u'",
          "\u007f",
          "<!",
          "#",
          "%",
          "x");

  static XmlMutation of(String text, Random random) {
    int at = place(text, random);
    int end = Math.min(text.length(), at + random.nextInt(4));
    String token = TOKENS.get(random.nextInt(TOKENS.size()));
    return switch (random.nextInt(4)) {
      case 0 -> replaced(text, at, end, "");
      case 1 -> replaced(text, at, at, token);
      case 2 -> replaced(text, at, end, token);
      default -> {
        int from = place(text, random);
        int to = Math.min(text.length(), from + random.nextInt(30));
        yield replaced(text, at, at, text.substring(from, to));
      }
    };
  }

  private static int place(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    if (random.nextInt(10) == 0) {
      return random.nextBoolean() ? random.nextInt(Math.min(40, text.length())) : text.length();
    }
    for (int tries = 0; tries < 20; tries++) {
      if (at < text.length() && "<>&\"'=/?!-]: ".indexOf(text.charAt(at)) >= 0) {
        return at + random.nextInt(2);
      }
      at = random.nextInt(text.length() + 1);
    }
    return at;
  }

  private static XmlMutation replaced(String text, int start, int end, String by) {
    String around = text.substring(Math.max(0, start - 40), Math.min(text.length(), end + 20));
    return new XmlMutation(
        text.substring(0, start) + by + text.substring(end),
        "at "
            + start
            + " ["
            + text.substring(start, end)
            + "] became ["
            + by
            + "] near …"
            + around);
  }
}
