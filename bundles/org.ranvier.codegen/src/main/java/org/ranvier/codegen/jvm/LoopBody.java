/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.codegen.jvm;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ranvier.solver.block.BlockCode;
import org.ranvier.solver.block.Masks;
import org.ranvier.solver.block.ScalarMath;
import org.ranvier.solver.block.Schedule;
import org.ranvier.solver.block.Segment;
import org.ranvier.solver.kernel.KernelMath;
import org.ranvier.solver.kernel.KernelOp;

/**
 * The instructions of one loop. Parameters of its method: 0 the arrays, 1 the scratch arrays, 2 the
 * uniform values, 3 and 4 the range.
 */
final class LoopBody {
  private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
  private static final ClassDesc FUNCTIONS = ClassDesc.of(ScalarMath.class.getName());
  private static final ClassDesc MASKS = ClassDesc.of(Masks.class.getName());
  private static final ClassDesc REFERENCE = ClassDesc.of(KernelMath.class.getName());
  private static final MethodTypeDesc UNARY = MethodTypeDesc.of(CD_double, CD_double);
  private static final MethodTypeDesc BINARY = MethodTypeDesc.of(CD_double, CD_double, CD_double);
  private static final MethodTypeDesc STEPS = MethodTypeDesc.of(CD_double, CD_long, CD_long);
  private static final MethodTypeDesc OF_TRUTH = MethodTypeDesc.of(CD_long, CD_double);
  private static final MethodTypeDesc NUMBER = MethodTypeDesc.of(CD_double, CD_long);
  private static final MethodTypeDesc SELECTION =
      MethodTypeDesc.of(CD_double, CD_long, CD_double, CD_double);
  private static final int ARRAYS = 0;
  private static final int SCRATCHES = 1;
  private static final int UNIFORMS = 2;
  private static final int FIRST_FREE = 5;

  private final CodeBuilder b;
  private final BlockCode.Shape shape;
  private final Schedule schedule;
  private final Map<Integer, Integer> arrayLocals = new LinkedHashMap<>();
  private final Map<Integer, Integer> scratchLocals = new LinkedHashMap<>();
  private final Map<Integer, Integer> uniformLocals = new LinkedHashMap<>();
  private final Map<Integer, Integer> valueLocals = new HashMap<>();
  private final Map<Integer, Integer> maskLocals = new HashMap<>();
  private int next = FIRST_FREE;

  LoopBody(CodeBuilder builder, BlockCode.Shape shape, Schedule schedule) {
    this.b = builder;
    this.shape = shape;
    this.schedule = schedule;
  }

  int indexLocal() {
    return FIRST_FREE;
  }

  /** Puts arrays and uniform values into local variables, in front of the loop. */
  void prepare(Segment segment) {
    next = FIRST_FREE + 1;
    segment.values().forEach(v -> prepareOperands(shape.values().get(v)));
    for (BlockCode.Store store : segment.stores()) {
      prepareOperand(store.value(), segment);
      array(arrayLocals, ARRAYS, store.array());
    }
    segment.kept().forEach(k -> array(scratchLocals, SCRATCHES, k.scratch()));
  }

  private void prepareOperands(BlockCode.Value v) {
    int[] operands = {v.a(), v.b(), v.c()};
    for (int k = 0; k < v.op().operands(); k++) {
      prepareOperand(operands[k], null);
    }
  }

  private void prepareOperand(int value, @Nullable Segment own) {
    if (value < 0) {
      if (!uniformLocals.containsKey(~value)) {
        b.aload(UNIFORMS).loadConstant(~value).daload().dstore(newLocal(uniformLocals, ~value, 2));
      }
      return;
    }
    BlockCode.Value v = shape.values().get(value);
    if (v.op() == KernelOp.COLUMN) {
      array(arrayLocals, ARRAYS, v.a());
    } else if (own == null || !own.values().contains(value)) {
      if (schedule.scratch(value) >= 0) {
        array(scratchLocals, SCRATCHES, schedule.scratch(value));
      }
    }
  }

  private void array(Map<Integer, Integer> locals, int parameter, int index) {
    if (!locals.containsKey(index)) {
      b.aload(parameter).loadConstant(index).aaload().astore(newLocal(locals, index, 1));
    }
  }

  private int newLocal(Map<Integer, Integer> locals, int key, int size) {
    int local = next;
    next += size;
    locals.put(key, local);
    return local;
  }

  /** Loads, computes and stores for one instance. */
  void compute(Segment segment) {
    for (int value : segment.values()) {
      BlockCode.Value v = shape.values().get(value);
      load(v);
      apply(value, v);
      b.dstore(newLocal(valueLocals, value, 2));
    }
    segment.stores().forEach(s -> loadValue(s.value()));
    for (Segment.Kept kept : segment.kept()) {
      b.aload(local(scratchLocals, kept.scratch())).iload(indexLocal());
      push(kept.value());
      b.dastore();
    }
    for (BlockCode.Store store : segment.stores()) {
      b.aload(local(arrayLocals, store.array())).iload(indexLocal());
      push(store.value());
      b.dastore();
    }
  }

  /** Values from arrays have to be in locals before the operands are pushed. */
  private void load(BlockCode.Value v) {
    int[] operands = {v.a(), v.b(), v.c()};
    for (int k = 0; k < v.op().operands(); k++) {
      loadValue(operands[k]);
    }
  }

  private void loadValue(int value) {
    if (value < 0 || valueLocals.containsKey(value)) {
      return;
    }
    BlockCode.Value v = shape.values().get(value);
    boolean column = v.op() == KernelOp.COLUMN;
    int array = column ? local(arrayLocals, v.a()) : local(scratchLocals, schedule.scratch(value));
    b.aload(array).iload(indexLocal()).daload().dstore(newLocal(valueLocals, value, 2));
  }

  private static int local(Map<Integer, Integer> locals, int key) {
    Integer found = locals.get(key);
    if (found == null) {
      throw new IllegalStateException("no local variable was prepared for " + key);
    }
    return found;
  }

  private void push(int value) {
    if (value >= 0) {
      b.dload(local(valueLocals, value));
    } else {
      b.dload(local(uniformLocals, ~value));
    }
  }

  /** A truth value gets a mask as well, for what decides by it. */
  private void apply(int value, BlockCode.Value v) {
    switch (v.op()) {
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL -> {
        compare(v.op(), v.a(), v.b());
        number(value);
      }
      case AND -> {
        pushMask(v.a());
        pushMask(v.b());
        b.land();
        number(value);
      }
      case OR -> {
        pushMask(v.a());
        pushMask(v.b());
        b.lor();
        number(value);
      }
      case NOT -> {
        pushMask(v.a());
        b.loadConstant(-1L).lxor();
        number(value);
      }
      case SELECT -> {
        pushMask(v.a());
        push(v.b());
        push(v.c());
        b.invokestatic(MASKS, "select", SELECTION);
      }
      case HEAVISIDE -> heaviside(v.a());
      default -> arithmetic(v);
    }
  }

  /**
   * A mask on the stack; comparisons with NaN are false, but for "not equal". HotSpot makes a
   * conditional move of it where the outcome cannot be foreseen, which it would not for a double.
   */
  private void compare(KernelOp op, int first, int second) {
    push(first);
    push(second);
    Label no = b.newLabel();
    switch (op) {
      case LESS -> b.dcmpg().ifge(no);
      case LESS_EQUAL -> b.dcmpg().ifgt(no);
      case GREATER -> b.dcmpl().ifle(no);
      case GREATER_EQUAL -> b.dcmpl().iflt(no);
      case EQUAL -> b.dcmpl().ifne(no);
      default -> b.dcmpl().ifeq(no);
    }
    allOrNothing(no);
  }

  private void allOrNothing(Label no) {
    Label end = b.newLabel();
    b.loadConstant(-1L).goto_(end);
    b.labelBinding(no).lconst_0();
    b.labelBinding(end);
  }

  private void heaviside(int value) {
    Label notAbove = b.newLabel();
    push(value);
    b.dconst_0().dcmpl().ifle(notAbove);
    allOrNothing(notAbove);
    Label notZero = b.newLabel();
    push(value);
    b.dconst_0().dcmpl().ifne(notZero);
    allOrNothing(notZero);
    b.invokestatic(MASKS, "heaviside", STEPS);
  }

  /** Keeps the mask on the stack, and puts the number in its place. */
  private void number(int value) {
    int local = newLocal(maskLocals, value, 2);
    b.lstore(local).lload(local).invokestatic(MASKS, "number", NUMBER);
  }

  private static boolean isTruth(KernelOp op) {
    return switch (op) {
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT -> true;
      default -> false;
    };
  }

  private void pushMask(int value) {
    Integer local = maskLocals.get(value);
    if (local != null) {
      b.lload(local);
    } else if (value >= 0 && isTruth(shape.values().get(value).op())) {
      push(value);
      b.invokestatic(MASKS, "of", OF_TRUTH);
    } else {
      Label no = b.newLabel();
      push(value);
      b.dconst_0().dcmpl().ifeq(no);
      allOrNothing(no);
    }
  }

  private void arithmetic(BlockCode.Value v) {
    push(v.a());
    if (v.op().operands() > 1) {
      push(v.b());
    }
    switch (v.op()) {
      case NEGATE -> b.dneg();
      case ADD -> b.dadd();
      case SUBTRACT -> b.dsub();
      case MULTIPLY -> b.dmul();
      case DIVIDE -> b.ddiv();
      case SQRT -> b.invokestatic(MATH, "sqrt", UNARY);
      case ABS -> b.invokestatic(MATH, "abs", UNARY);
      case CEIL -> b.invokestatic(MATH, "ceil", UNARY);
      case FLOOR -> b.invokestatic(MATH, "floor", UNARY);
      case MIN -> b.invokestatic(MATH, "min", BINARY);
      case MAX -> b.invokestatic(MATH, "max", BINARY);
      case EXP -> b.invokestatic(FUNCTIONS, "exp", UNARY);
      case EXPM1 -> b.invokestatic(FUNCTIONS, "expm1", UNARY);
      case EXPREL -> b.invokestatic(FUNCTIONS, "exprel", UNARY);
      case LINOID -> b.invokestatic(FUNCTIONS, "linoid", UNARY);
      case TANH -> b.invokestatic(FUNCTIONS, "tanh", UNARY);
      case LN -> b.invokestatic(FUNCTIONS, "ln", UNARY);
      case POWER -> b.invokestatic(FUNCTIONS, "power", BINARY);
      case LOG10 -> b.invokestatic(MATH, "log10", UNARY);
      case SIN -> b.invokestatic(MATH, "sin", UNARY);
      case COS -> b.invokestatic(MATH, "cos", UNARY);
      case TAN -> b.invokestatic(MATH, "tan", UNARY);
      case SINH -> b.invokestatic(MATH, "sinh", UNARY);
      case COSH -> b.invokestatic(MATH, "cosh", UNARY);
      case LINOID_SLOPE -> b.invokestatic(REFERENCE, "linoidSlope", UNARY);
      case FACTORIAL -> b.invokestatic(REFERENCE, "factorial", UNARY);
      default -> throw new IllegalStateException(v.op() + " does not belong in a loop");
    }
  }
}
