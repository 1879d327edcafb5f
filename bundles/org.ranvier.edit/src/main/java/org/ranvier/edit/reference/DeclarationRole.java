/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ranvier.xml.XmlAttribute;

/** What an attribute means in a declaration of LEMS: in a ComponentType, a Unit, an Include … */
enum DeclarationRole {
  /** Names the ComponentType that is declared. */
  DEFINES_TYPE,
  /** Names the member that is declared. */
  DEFINES_MEMBER,
  DEFINES_UNIT,
  DEFINES_DIMENSION,
  DEFINES_CONSTANT,
  /** Names something for what follows in the same type: an instance, an index. */
  DEFINES_LOCAL,
  TYPE,
  DIMENSION,
  COMPONENT,
  /** A member of the type, whatever its kind. */
  MEMBER,
  PORT,
  REGIME,
  /** A property of another instance that is being made. */
  PROPERTY,
  /** Something that has been given a name, or a path that begins with such. */
  INSTANCE,
  FORMULA,
  /** A formula of dimensions. */
  DIMENSION_FORMULA,
  /** A path to quantities of other instances. */
  SELECTION,
  /** A number with a unit. */
  VALUE,
  /** A member of the types that a scheme's nodes or edges have. */
  OF_NODES,
  OF_EDGES;

  private static final String TABLE =
      """
      ComponentType name=DEFINES_TYPE extends=TYPE
      Unit symbol=DEFINES_UNIT dimension=DIMENSION
      Dimension name=DEFINES_DIMENSION
      Assertion dimension=DIMENSION matches=DIMENSION_FORMULA
      Target component=COMPONENT
      Parameter name=DEFINES_MEMBER dimension=DIMENSION
      IndexParameter name=DEFINES_MEMBER
      DerivedParameter name=DEFINES_MEMBER dimension=DIMENSION value=FORMULA select=SELECTION
      Constant name=DEFINES_MEMBER dimension=DIMENSION value=VALUE
      Property name=DEFINES_MEMBER dimension=DIMENSION defaultValue=VALUE
      Fixed parameter=MEMBER value=VALUE
      Requirement name=DEFINES_MEMBER dimension=DIMENSION
      Exposure name=DEFINES_MEMBER dimension=DIMENSION
      StateVariable name=DEFINES_MEMBER dimension=DIMENSION exposure=MEMBER
      DerivedVariable name=DEFINES_MEMBER dimension=DIMENSION exposure=MEMBER value=FORMULA select=SELECTION
      ConditionalDerivedVariable name=DEFINES_MEMBER dimension=DIMENSION exposure=MEMBER
      Case condition=FORMULA value=FORMULA
      TimeDerivative variable=MEMBER value=FORMULA
      StateAssignment variable=MEMBER value=FORMULA
      OnCondition test=FORMULA
      OnEvent port=PORT
      EventOut port=PORT
      EventPort name=DEFINES_MEMBER
      Regime name=DEFINES_MEMBER
      Transition regime=REGIME
      KineticScheme nodes=MEMBER edges=MEMBER stateVariable=OF_NODES edgeSource=OF_EDGES edgeTarget=OF_EDGES forwardRate=OF_EDGES reverseRate=OF_EDGES
      Child name=DEFINES_MEMBER type=TYPE
      Children name=DEFINES_MEMBER type=TYPE
      Attachments name=DEFINES_MEMBER type=TYPE
      ComponentReference name=DEFINES_MEMBER type=TYPE
      Link name=DEFINES_MEMBER type=TYPE
      InstanceRequirement name=DEFINES_MEMBER type=TYPE
      ComponentRequirement name=DEFINES_MEMBER
      Text name=DEFINES_MEMBER
      Path name=DEFINES_MEMBER
      Collection name=DEFINES_MEMBER
      PairCollection name=DEFINES_MEMBER
      ChildInstance component=INSTANCE componentType=TYPE
      MultiInstantiate component=INSTANCE componentType=TYPE number=FORMULA indexVariable=DEFINES_LOCAL
      With instance=INSTANCE list=INSTANCE index=MEMBER as=DEFINES_LOCAL
      ForEach instances=INSTANCE as=DEFINES_LOCAL
      If test=FORMULA
      EventConnection from=INSTANCE to=INSTANCE sourcePort=PORT targetPort=PORT receiver=INSTANCE receiverContainer=MEMBER delay=MEMBER
      PairsEventConnection pairs=MEMBER sourcePort=PORT targetPort=PORT receiver=INSTANCE receiverContainer=MEMBER delay=MEMBER
      Tunnel name=MEMBER endA=INSTANCE endB=INSTANCE componentA=INSTANCE componentB=INSTANCE
      Assign property=PROPERTY value=FORMULA
      Gather collection=MEMBER path=INSTANCE pathParameter=MEMBER
      GatherPairs collection=MEMBER pFrom=MEMBER qFrom=MEMBER
      IncludePair collection=MEMBER
      DataDisplay title=MEMBER dataRegion=MEMBER
      DataWriter path=MEMBER fileName=MEMBER
      EventWriter path=MEMBER fileName=MEMBER format=MEMBER
      Record quantity=MEMBER timeScale=MEMBER scale=MEMBER color=MEMBER
      EventRecord quantity=MEMBER eventPort=MEMBER
      Run component=MEMBER variable=MEMBER increment=MEMBER total=MEMBER
      """;

  private static final Map<String, DeclarationRole> ROLES = read();

  private static Map<String, DeclarationRole> read() {
    Map<String, DeclarationRole> roles = new HashMap<>();
    for (String line : TABLE.lines().toList()) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        int equal = words[i].indexOf('=');
        roles.put(
            words[0] + " " + words[i].substring(0, equal), valueOf(words[i].substring(equal + 1)));
      }
    }
    return roles;
  }

  static Optional<DeclarationRole> of(XmlAttribute attribute) {
    String element = attribute.element().localName();
    boolean top = attribute.element().parent().filter(p -> p.parent().isEmpty()).isPresent();
    if (top && element.equals("Constant") && attribute.name().equals("name")) {
      return Optional.of(DEFINES_CONSTANT);
    }
    return Optional.ofNullable(ROLES.get(element + " " + attribute.name()));
  }
}
