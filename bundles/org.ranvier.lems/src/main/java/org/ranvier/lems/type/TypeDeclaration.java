/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ranvier.xml.XmlElement;

/**
 * A ComponentType as written: its own members, without the inherited ones.
 *
 * @param dynamics null where the type has none of its own and inherits
 * @param structure null where the type has none of its own and inherits
 * @param simulation null where the type has none of its own and inherits
 * @param addsToInheritedDynamics whether the dynamics hold {@code <Super/>}
 */
public record TypeDeclaration(
    String name,
    @Nullable String superType,
    @Nullable String description,
    List<TypeMember> members,
    @Nullable Dynamics dynamics,
    boolean addsToInheritedDynamics,
    @Nullable Structure structure,
    @Nullable List<SimulationPart> simulation,
    XmlElement element) {}
