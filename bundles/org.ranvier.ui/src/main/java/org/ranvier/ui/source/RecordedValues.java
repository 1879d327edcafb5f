/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.source;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** What runs recorded: an OSGi service of the bundle that runs models, where that is installed. */
public interface RecordedValues {
  /**
   * The latest value of a recorded quantity, with its unit, when it was, and between which values
   * it went.
   *
   * @param file one that the run read
   * @param quantity the path as it is written in the model, such as {@code pop[0]/v}
   * @return empty where no run of this session recorded it
   */
  Optional<String> latest(Path file, String quantity);

  /** As {@link #latest}, of the service that is there; empty where none is. */
  static Optional<String> find(Path file, String quantity) {
    BundleContext context = FrameworkUtil.getBundle(RecordedValues.class).getBundleContext();
    ServiceReference<RecordedValues> known =
        context == null ? null : context.getServiceReference(RecordedValues.class);
    RecordedValues values = known == null ? null : context.getService(known);
    if (values == null) {
      return Optional.empty();
    }
    try {
      return values.latest(file, quantity);
    } finally {
      context.ungetService(known);
    }
  }
}
