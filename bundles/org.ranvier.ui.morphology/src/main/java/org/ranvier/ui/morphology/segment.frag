#version 120
// The part of a segment that a pixel shows; SegmentBrush does the same without hardware and explains it.

uniform vec3 background;
uniform vec3 chosen;
uniform float reach;     // how far the scene reaches around the target, µm
uniform float depthCue;
uniform vec4 light;      // where it comes from; the share of it that comes from everywhere
uniform float directed;
uniform bool smoothSides;

varying vec2 place;
varying vec4 extent;
varying vec4 depths;
varying vec4 along;
varying vec4 tint;

float lit(vec3 normal) {
  return light.w + directed * max(0.0, dot(normal, light.xyz));
}

void finish(float share, float at, float bright) {
  if (smoothSides ? share <= 0.0 : share < 0.5) {
    discard;
  }
  vec3 shown = mix(tint.rgb, chosen, tint.a) * min(bright, 1.0) + vec3(max(0.0, bright - 1.0));
  float cue = depthCue * clamp(at / reach, 0.0, 1.0);
  gl_FragColor = vec4(mix(shown, background, cue), share);
  gl_FragDepth = clamp((at + reach) / (2.0 * reach), 0.0, 1.0);
}

void main() {
  float first = extent.x;
  float last = extent.y;
  float len = extent.z;
  float towards = extent.w;
  float factor = depths.z;
  float slope = depths.w;
  vec2 axis = along.xy;
  float s = place.x;
  float d = place.y;
  if (along.z > 1.5) {
    float t = len > 1e-4 ? clamp(s / len, 0.0, 1.0) : 0.0;
    float covered = clamp(mix(first, last, t) + 0.5 - abs(d), 0.0, 1.0) * clamp(min(s, len - s) + 1.0, 0.0, 1.0);
    finish(covered, depths.x + t * depths.y, 0.95);
    return;
  }
  float slant = sqrt(max(0.0, 1.0 - towards * towards));

  float share = 0.0;
  float at = 0.0;
  float bright = 1.0;
  if (along.w < 0.5) {
    float t = len > 1e-4 ? clamp(s / len, 0.0, 1.0) : 0.0;
    float radius = mix(first, last, t);
    float across = clamp(d / radius, -1.0, 1.0);
    float w = sqrt(1.0 - across * across);
    float bulge = -towards * radius * w;
    float p = s - bulge;
    float sides = clamp(radius + 0.5 - abs(d), 0.0, 1.0);
    float atStart = along.z > 0.5 ? (p < -0.75 ? 0.0 : 1.0) : towards < 0.0 ? (p < 0.0 ? 0.0 : 1.0) : clamp(p + 0.5, 0.0, 1.0);
    float atEnd = towards > 0.0 ? (p > len ? 0.0 : 1.0) : clamp(len - p + 0.5, 0.0, 1.0);
    share = sides * atStart * atEnd;
    if (share > 0.0) {
      vec3 normal = vec3(-axis.y * across - towards * axis.x * w, axis.x * across - towards * axis.y * w, slant * w);
      normal = normalize(normal - slope * vec3(slant * axis, towards));
      bright = lit(normal);
      at = depths.x + clamp(p / max(len, 1.0), 0.0, 1.0) * depths.y - radius * slant * w / factor;
    } else {
      bool far = towards > 0.0;
      float f = far ? s - len : s;
      bool outwards = far ? p > len : p < 0.0;
      if (outwards && towards != 0.0) {
        share = sides * clamp(abs(bulge) + (far ? -f : f) + 0.5, 0.0, 1.0);
        float side = far ? slant : -slant;
        bright = lit(vec3(side * axis, abs(towards)));
        at = depths.x + (far ? depths.y : 0.0) + slant * f / towards / factor;
      }
    }
  }
  if (along.z > 0.5) {
    float square = s * s + d * d;
    float covered = clamp(first + 0.5 - sqrt(square), 0.0, 1.0);
    float w = sqrt(max(0.0, 1.0 - square / (first * first)));
    float depth = depths.x - first * w / factor;
    if (covered > 0.0 && (share < 0.5 || depth < at)) {
      share = covered;
      at = depth;
      bright = lit(vec3((s * axis + d * vec2(-axis.y, axis.x)) / first, w));
    }
  }
  float solid = clamp((max(first, last) - 1.0) / 3.0, 0.0, 1.0);
  finish(share, at, mix(0.95, bright, solid));
}
