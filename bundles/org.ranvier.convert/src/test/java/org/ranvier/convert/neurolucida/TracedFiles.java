/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.neurolucida;

import java.util.List;
import org.ranvier.convert.reconstruction.CellSettings;
import org.ranvier.convert.reconstruction.ConvertedCell;
import org.ranvier.convert.reconstruction.Reconstruction;
import org.ranvier.convert.reconstruction.ReconstructionFinding;
import org.ranvier.morphology.Morphology;
import org.ranvier.xml.XmlDocument;

/** Files as Neurolucida writes them, and what becomes of them. */
final class TracedFiles {
  /** A cell body, a dendrite that branches, an axon, and much that is no part of a cell. */
  static final String CELL =
      """
      ;	V3 text file written for MicroBrightField products.
      ; drawn by hand
      (ImageCoords Filename
         "C:\\images\\slice (1).jp2"
         Merge 65535 65535 65535 0
         Coords 0.100000 0.100000 0.000000
      )  ;  End of ImageCoords

      (Thumbnail
        (Cols 2) (Rows 1)
        (00 00 FF FF)
      )

      ("CellBody"
        (Color Red)
        (Closed)
        (CellBody)
        (Resolution 0.5)
        (   -6.00   0.00   0.00   0.15)  ; 1, 1
        (    0.00   5.00   0.00   0.15)  ; 1, 2
        (    6.00   0.00   0.00   0.15)  ; 1, 3
        (    0.00  -5.00   0.00   0.15)  ; 1, 4
      )  ;  End of contour

      ( (Color RGB (128, 64, 0))
        (Dendrite)
        (Name "basal 1")
        (    6.50   0.50   0.00   2.00)  ; Root
        (   16.50   0.50   0.00   1.80 S1)  ; R, 1
         <(   16.50   2.50   0.00   0.30)>  ; Spine
        (   26.50   0.50   0.00   1.60)  ; R, 2
        (Cross
          (Color White)
          (Name "Marker 3")
          (  26.00   0.50   0.00   0.20)  ; 1
        )  ;  End of markers
        (
          (   36.50   5.50   0.00   1.00)  ; R-1, 1
          (   46.50  10.50   0.00   0.80)  ; R-1, 2
           High
        |
          (   26.50   0.50   0.00   0.70)  ; R-2, 1
          (   36.50  -5.50   1.00   0.60)  ; R-2, 2
          (
            (   46.50  -5.50   1.00   0.50)  ; R-2-1, 1
            Incomplete
          |
            (   36.50 -15.50   1.00   0.40)  ; R-2-2, 1
            Normal
          )  ;  End of split
        )  ;  End of split
      )  ;  End of tree

      ( (Color Cyan)
        (Axon)
        (Set "stained")
        (   0.00  -5.50   0.00   0.90)  ; Root
        (   0.00 -25.50   0.00   0.50)  ; R, 1
        Generated
      )

      ("Layer 1"
        (Color Blue)
        (Closed)
        ( -100.00  90.00   0.00   0.50)
        (  100.00  90.00   0.00   0.50)
        (  100.00  80.00   0.00   0.50)
      )

      (Dot
        (Color Yellow)
        (  10.00  10.00   0.00   0.50)
        (  12.00  10.00   0.00   0.50)
      )
      (Text (Color White) "a note" (1 2 3))
      """;

  /** The same cell as XML. */
  static final String XML =
      """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <mbf version="4.0" xmlns="http://www.mbfbioscience.com/2007/neurolucida" appname="Neurolucida" appversion="11.03 (64-bit)">
        <description><![CDATA[drawn by hand]]></description>
        <filefacts><section sid="S1" name="Section 1"/></filefacts>
        <images><image><filename>C:\\slice.jp2</filename><scale x="0.1" y="0.1"/></image></images>
        <contour name="Cell Body" color="#FF0000" closed="true" shape="Contour">
          <property name="GUID"><s>1</s></property>
          <resolution>0.5</resolution>
          <point x="-6.00" y="0.00" z="0.00" d="0.15"/>
          <point x="0.00" y="5.00" z="0.00" d="0.15"/>
          <point x="6.00" y="0.00" z="0.00" d="0.15"/>
          <point x="0.00" y="-5.00" z="0.00" d="0.15"/>
        </contour>
        <tree color="#804000" type="Dendrite" leaf="Normal">
          <property name="Name"><s>basal 1</s></property>
          <point x="6.50" y="0.50" z="0.00" d="2.00"/>
          <point x="16.50" y="0.50" z="0.00" d="1.80" sid="S1"/>
          <spine><point x="16.50" y="2.50" z="0.00" d="0.30"/></spine>
          <point x="26.50" y="0.50" z="0.00" d="1.60"/>
          <marker type="Cross" name="Marker 3"><point x="26.00" y="0.50" z="0.00" d="0.20"/></marker>
          <branch leaf="High">
            <point x="36.50" y="5.50" z="0.00" d="1.00"/>
            <point x="46.50" y="10.50" z="0.00" d="0.80"/>
          </branch>
          <branch leaf="Normal">
            <point x="26.50" y="0.50" z="0.00" d="0.70"/>
            <point x="36.50" y="-5.50" z="1.00" d="0.60"/>
            <branch leaf="Incomplete"><point x="46.50" y="-5.50" z="1.00" d="0.50"/></branch>
            <branch leaf="Normal"><point x="36.50" y="-15.50" z="1.00" d="0.40"/></branch>
          </branch>
        </tree>
        <tree color="#00FFFF" type="Axon" leaf="Generated">
          <property name="Set"><s>stained</s></property>
          <point x="0.00" y="-5.50" z="0.00" d="0.90"/>
          <point x="0.00" y="-25.50" z="0.00" d="0.50"/>
        </tree>
        <contour name="Layer 1" color="#0000FF" closed="true" shape="Contour">
          <point x="-100.00" y="90.00" z="0.00" d="0.50"/>
          <point x="100.00" y="90.00" z="0.00" d="0.50"/>
          <point x="100.00" y="80.00" z="0.00" d="0.50"/>
        </contour>
        <marker type="Dot" color="#FFFF00">
          <point x="10.00" y="10.00" z="0.00" d="0.50"/>
          <point x="12.00" y="10.00" z="0.00" d="0.50"/>
        </marker>
      </mbf>
      """;

  private TracedFiles() {}

  static Reconstruction asc(String text) {
    return new AscFormat().read("cell.asc", text);
  }

  static Reconstruction xml(String text) {
    return new MbfFormat().read("cell.xml", text);
  }

  static List<String> reports(Reconstruction reading) {
    return reading.findings().stream().map(ReconstructionFinding::report).toList();
  }

  static ConvertedCell convert(Reconstruction reading) {
    return reading.cells().getFirst().convert(CellSettings.usual("cell"));
  }

  static Morphology morphology(ConvertedCell cell) {
    return Morphology.read(
        XmlDocument.parse("cell.nml", cell.text()).root().findElement("cell").orElseThrow());
  }
}
