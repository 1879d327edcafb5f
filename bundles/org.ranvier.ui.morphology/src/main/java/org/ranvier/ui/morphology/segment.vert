#version 120
// A segment in the picture: a rectangle around it, along its axis. Places are pixels from the middle of the picture, y up.

uniform mat4 view;      // from the scene to the axes of the picture
uniform vec2 size;      // of the picture, pixels
uniform float scale;    // pixels for each µm at the depth of the target
uniform float eye;      // distance of the eye from the target, µm; 0 where lines are parallel
uniform float least;    // radius of the thinnest segment, pixels
uniform float wider;    // by how much what stands out is wider, pixels

attribute vec4 start;   // x y z radius
attribute vec4 end;
attribute vec3 corner;  // 0 or 1 along the axis, -1 or 1 across it, 1 where a ball is at the start
attribute vec4 colour;  // the last number says how much it stands out

varying vec2 place;     // along the axis and across it, pixels from the start
varying vec4 extent;    // radius of the start and of the end, length, share of the axis towards the viewer
varying vec4 depths;    // depth of the start, of the end less that, µm; pixels for each µm; slope of the sides
varying vec4 along;     // the axis in the picture; 1 where a ball is at the start, 2 where it is a line; 1 where it is nothing but a ball
varying vec4 tint;

float magnification(float z) {
  return eye > 0.0 ? eye / max(eye - z, 0.02 * eye) : 1.0;
}

void main() {
  vec3 first = (view * vec4(start.xyz, 1.0)).xyz;
  vec3 last = (view * vec4(end.xyz, 1.0)).xyz;
  float firstFactor = scale * magnification(first.z);
  float lastFactor = scale * magnification(last.z);
  vec2 from = first.xy * firstFactor;
  vec2 to = last.xy * lastFactor;
  float more = colour.a > 0.0 ? wider : 0.0;
  float radius = max(start.w * firstFactor, least) + more;
  float other = max(end.w * lastFactor, least) + more;
  float length2d = length(to - from);
  vec2 axis = length2d > 1e-4 ? (to - from) / length2d : vec2(1.0, 0.0);
  vec3 whole = last - first;
  float length3d = length(whole);
  vec3 toEye = eye > 0.0 ? normalize(vec3(0.0, 0.0, eye) - (first + last) / 2.0) : vec3(0.0, 0.0, 1.0);
  float towards = length3d > 1e-6 ? dot(whole / length3d, toEye) : 0.0;
  bool line = max(radius, other) <= 1.0; // nothing more could be seen of it
  float widest = max(radius, other) + (line ? 0.5 : 1.0);
  float beyond = line ? 0.5 : abs(towards) * widest + 1.0;
  float ball = corner.z > 0.5 && !line ? radius + 1.0 : 0.0;
  float s = corner.x < 0.5 ? -max(beyond, ball) : max(length2d + beyond, ball);
  float d = corner.y * widest;
  vec2 pixel = from + s * axis + d * vec2(-axis.y, axis.x);
  gl_Position = vec4(2.0 * pixel / size, 0.0, 1.0);

  float factor = (firstFactor + lastFactor) / 2.0;
  place = vec2(s, d);
  extent = vec4(radius, other, length2d, towards);
  depths = vec4(-first.z, first.z - last.z, factor, length3d > 1e-6 ? (other - radius) / (length3d * factor) : 0.0);
  along = vec4(axis, line ? 2.0 : corner.z, length3d > 1e-6 ? 0.0 : corner.z);
  tint = colour;
}
