/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.form;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Offers what can be done about the field in use, as quick fixes do in the source. */
public final class RepairFieldHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) {
    FieldProblem.repair(HandlerUtil.getVariable(event, ISources.ACTIVE_FOCUS_CONTROL_NAME));
    return null;
  }
}
