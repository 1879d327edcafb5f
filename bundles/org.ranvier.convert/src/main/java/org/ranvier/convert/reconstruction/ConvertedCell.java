/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.convert.reconstruction;

import java.util.Optional;
import org.ranvier.convert.LossReport;

/**
 * A cell as the text of a NeuroML 2 document, and what that does not keep.
 *
 * @param somaForm id of what the soma was taken for; empty where there was no choice
 */
public record ConvertedCell(String text, Optional<String> somaForm, LossReport losses) {}
