/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import org.jspecify.annotations.Nullable;
import org.ranvier.xml.XmlElement;

/**
 * Which component of a LEMS file is to be run.
 *
 * @param component the id
 * @param reportFile where a report of the run goes, relative to the file
 * @param timesFile where the times of the steps go, relative to the file
 */
public record Target(
    String component,
    @Nullable String reportFile,
    @Nullable String timesFile,
    XmlElement element) {}
