/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.explore;

import java.util.Collection;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;

/** Has the keys of parts in force while one is selected in the Project Explorer. */
final class PartKeys extends Expression {
  private static final String SCOPE = "org.ranvier.ui.partScope";
  private static boolean active;

  private PartKeys() {}

  /** Done once; a workbench has any number of explorers. */
  static void activate() {
    if (!active) {
      active = true;
      PlatformUI.getWorkbench()
          .getService(IContextService.class)
          .activateContext(SCOPE, new PartKeys());
    }
  }

  @Override
  public void collectExpressionInfo(ExpressionInfo info) {
    info.addVariableNameAccess(ISources.ACTIVE_CURRENT_SELECTION_NAME);
  }

  @Override
  public EvaluationResult evaluate(IEvaluationContext context) {
    Object selection = context.getVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME);
    Object first = null;
    if (selection instanceof IStructuredSelection structured) {
      first = structured.getFirstElement();
    } else if (selection instanceof Collection<?> all && !all.isEmpty()) {
      first = all.iterator().next();
    }
    return EvaluationResult.valueOf(first instanceof ModelPart);
  }
}
