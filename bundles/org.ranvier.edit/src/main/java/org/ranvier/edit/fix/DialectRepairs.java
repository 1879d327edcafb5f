/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.dialect.DialectUpdate;
import org.ranvier.validation.Fix;

/**
 * The update of a document of an earlier NeuroML 2: the whole of it, for each problem it settles.
 */
final class DialectRepairs implements RepairSource {
  private boolean looked;

  /** The update of the one document that is asked about, once it was looked for. */
  private Optional<DialectUpdate> update = Optional.empty();

  @Override
  public List<Repair> repairs(Fault fault) {
    return update(fault)
        .filter(each -> each.settles(fault.finding().location().range()))
        .map(
            each ->
                fault.repair(
                    Fix.Kind.RENAME,
                    Repair.Source.DIALECT,
                    EditMessages.of("repair.update"),
                    each.change()))
        .stream()
        .toList();
  }

  private Optional<DialectUpdate> update(Fault fault) {
    if (!looked) {
      update = DialectUpdate.of(fault.element().document(), fault.knowledge());
      looked = true;
    }
    return update;
  }
}
