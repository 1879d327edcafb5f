/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedXmlTest {
  /** In the texts ~ stands for a line end. */
  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0007',
      textBlock =
          """
          <a>~<b>~</a>                       | 3:1  | </a> found, but <b> of line 2 is still open
          <a>~ <b x="1">~                    | 2:3  | <b> of line 2 is never closed: </b> is expected
          <a></a></b>                        | 1:8  | </b> closes an element that is not open
          <a x="1" x="2"/>                   | 1:10 | attribute x stands twice in <a>
          <a x="1>~<b y="2"/></a>            | 2:1  | '<' found inside the value of attribute x (line 1): the closing " is missing
          <a x="1                            | 1:8  | the value of attribute x (line 1) has no closing "
          <a x=1/>                           | 1:6  | must stand in quotes; '1' found
          <a x/>                             | 1:4  | attribute x has no value
          <a x="1"y="2"/>                    | 1:9  | a space is expected before attribute y
          <a *="1"/>                         | 1:4  | '*' found; an attribute, '>' or '/>' is expected
          <a <b/></a>                        | 1:1  | the tag <a is not finished
          <a                                 | 1:1  | the tag <a is not finished
          <a></a                             | 1:4  | the end tag </a is not finished
          <a>1 < 2</a>                       | 1:6  | '<' starts a tag, but U+0020 follows
          <a>&mu;m</a>                       | 1:4  | &mu; is not a known entity; known are &lt;
          <a>&#0;</a>                        | 1:4  | &#0; stands for no character
          <a>R&D</a>                         | 1:5  | &D is a reference without its closing ';'
          <a>R & D</a>                       | 1:6  | write &amp; for the character itself
          <a>]]></a>                         | 1:4  | ']]>' found in text
          <a><!-- x -- y --></a>             | 1:11 | '--' is not allowed inside a comment
          <a><!-- x </a>                     | 1:4  | the comment is not closed
          <a><![CDATA[ x </a>                | 1:4  | the CDATA section is not closed
          <a><?go on</a>                     | 1:4  | the instruction is not closed
          <a><?1 ?></a>                      | 1:4  | no proper name follows
          ~<?xml version="1.0"?><a/>         | 2:1  | must be the very first thing in the file
          <?xml version="3.0"?><a/>          | 1:1  | XML version "3.0" found; 1.0 is expected
          <?xml version="1.0" standalone="1"?><a/> | 1:1 | yes or no is expected
          <?xml encoding="UTF-8"?><a/>       | 1:1  | XML version "" found
          <?xml version="1.0" foo="x"?><a/>  | 1:21 | an XML declaration is written
          <?xml version="1.0"                | 1:1  | the XML declaration is not closed
          <a/>~<b/>                          | 2:1  | <b> found behind </a>; the file is expected to end
          <a/> x                             | 1:6  | 'x' found behind </a>
          x <a/>                             | 1:1  | 'x' found; the file's first tag is expected
          ~ ~                                | 1:1  | the file is empty; <neuroml> or <Lems> is expected
          <!-- only -->                      | 1:1  | the file has no element
          <p:a/>                             | 1:2  | the prefix p is not declared: xmlns:p=
          <a p:x="1"/>                       | 1:4  | the prefix p is not declared
          <a:b:c xmlns:a="u"/>               | 1:2  | not a proper name
          <a xmlns:p=""/>                    | 1:4  | needs a namespace that is not empty
          <a xmlns:xml="u"/>                 | 1:4  | reserved
          <xmlns:a/>                         | 1:2  | an element cannot have the prefix xmlns
          <a xmlns:p="u" xmlns:q="u" p:x="" q:x=""/> | 1:35 | attribute q:x stands twice
          <a><!ELEMENT b></a>                | 1:4  | '<!' found; a tag, a comment
          <!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a> | 1:1 | a DOCTYPE is not allowed in NeuroML and LEMS files; delete it (nothing that it refers to has been read)
          """)
  void isReportedWhereItIs(String text, String place, String message) {
    String real = text.replace("~", "\n");
    ModelProblemException problem =
        catchThrowableOfType(ModelProblemException.class, () -> XmlDocument.parse("m.nml", real));
    assertThat(problem).isNotNull();
    assertThat(problem.report()).startsWith("m.nml:" + place + ": ").contains(message);
    XmlDocument tolerant = XmlDocument.parseTolerantly("m.nml", real);
    assertThat(tolerant.problems().getFirst().report()).isEqualTo(problem.report());
  }
}
