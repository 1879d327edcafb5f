/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.codegen.jvm;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import org.ranvier.solver.block.BlockCode;
import org.ranvier.solver.block.Loops;
import org.ranvier.solver.block.Schedule;
import org.ranvier.solver.block.Segment;

/**
 * Writes a class with one static method for each loop of a program. A loop body is in strict single
 * assignment: every value has a local variable of its own, and all arrays are read and written at
 * the same index. That is the form that HotSpot's auto-vectoriser takes.
 */
final class LoopClassWriter {
  private static final ClassDesc LOOPS = ClassDesc.of(Loops.class.getName());
  private static final ClassDesc ARRAY = CD_double.arrayType();
  private static final ClassDesc ARRAYS = ARRAY.arrayType();
  private static final MethodTypeDesc RUN =
      MethodTypeDesc.of(CD_void, CD_int, ARRAYS, ARRAYS, ARRAY, CD_int, CD_int);
  static final MethodTypeDesc LOOP =
      MethodTypeDesc.of(CD_void, ARRAYS, ARRAYS, ARRAY, CD_int, CD_int);

  private final BlockCode.Shape shape;
  private final Schedule schedule;
  private final ClassDesc self =
      ClassDesc.of(LoopClassWriter.class.getPackageName() + ".GeneratedLoops");

  LoopClassWriter(BlockCode.Shape shape, Schedule schedule) {
    this.shape = shape;
    this.schedule = schedule;
  }

  byte[] write() {
    List<Segment> segments = schedule.segments();
    return ClassFile.of()
        .build(
            self,
            c -> {
              c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC);
              c.withSuperclass(CD_Object).withInterfaceSymbols(LOOPS);
              c.withMethodBody(
                  INIT_NAME,
                  MTD_void,
                  ClassFile.ACC_PUBLIC,
                  b -> b.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_());
              writeRun(c, segments);
              for (int s = 0; s < segments.size(); s++) {
                if (!segments.get(s).isCall()) {
                  writeLoop(c, s, segments.get(s));
                }
              }
            });
  }

  private static String methodName(int segment) {
    return "loop" + segment;
  }

  private void writeRun(ClassBuilder c, List<Segment> segments) {
    c.withMethodBody(
        "run",
        RUN,
        ClassFile.ACC_PUBLIC,
        b -> {
          List<SwitchCase> cases = new ArrayList<>();
          Label otherwise = b.newLabel();
          for (int s = 0; s < segments.size(); s++) {
            cases.add(SwitchCase.of(s, segments.get(s).isCall() ? otherwise : b.newLabel()));
          }
          b.iload(1).tableswitch(otherwise, cases);
          for (SwitchCase each : cases) {
            if (each.target() != otherwise) {
              b.labelBinding(each.target());
              b.aload(2).aload(3).aload(4).iload(5).iload(6);
              b.invokestatic(self, methodName(each.caseValue()), LOOP).return_();
            }
          }
          b.labelBinding(otherwise).return_();
        });
  }

  private void writeLoop(ClassBuilder c, int index, Segment segment) {
    c.withMethodBody(methodName(index), LOOP, ClassFile.ACC_STATIC, b -> writeLoopBody(b, segment));
  }

  private void writeLoopBody(CodeBuilder b, Segment segment) {
    LoopBody body = new LoopBody(b, shape, schedule);
    body.prepare(segment);
    int i = body.indexLocal();
    b.iload(3).istore(i);
    Label top = b.newLabel();
    Label end = b.newLabel();
    b.labelBinding(top).iload(i).iload(4).if_icmpge(end);
    body.compute(segment);
    b.iinc(i, 1).goto_(top);
    b.labelBinding(end).return_();
  }
}
