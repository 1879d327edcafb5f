/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.membrane;

import org.ranvier.morphology.InhomogeneousParameter;

/**
 * An inhomogeneous parameter with the group that it is of.
 *
 * @param group id of the group
 */
public record GroupParameter(String group, InhomogeneousParameter parameter) {}
