/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import org.jspecify.annotations.Nullable;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.xml.XmlElement;

/**
 * Where a path is: at a component, or at any component of a type.
 *
 * @param element null where only the type is known
 * @param type null where the element is of no known type
 * @param outer where the path came from; null where it began
 */
record Place(@Nullable XmlElement element, @Nullable ComponentType type, @Nullable Place outer) {}
