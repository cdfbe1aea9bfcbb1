// The map of the page, made of Natural Earth's countries at 1:50 million (world-atlas): arcs are thinned and laid on a coarser
// grid, so that it weighs half as much and borders still meet; countries keep their ISO 3166 codes and no names, which every
// browser knows in Arabic and English.
const kTolerance = 0.02; // degrees that a thinned line may stray
const kGrid = 0.01; // degrees

// ISO 3166-1: numeric code and two letters.
const kCodes = `004AF 008AL 010AQ 012DZ 016AS 020AD 024AO 028AG 031AZ 032AR 036AU 040AT 044BS 048BH 050BD 051AM 052BB 056BE 060BM
064BT 068BO 070BA 072BW 076BR 084BZ 086IO 090SB 092VG 096BN 100BG 104MM 108BI 112BY 116KH 120CM 124CA 132CV 136KY 140CF 144LK
148TD 152CL 156CN 158TW 170CO 174KM 178CG 180CD 184CK 188CR 191HR 192CU 196CY 203CZ 204BJ 208DK 212DM 214DO 218EC 222SV 226GQ
231ET 232ER 233EE 234FO 238FK 239GS 242FJ 246FI 248AX 250FR 258PF 260TF 262DJ 266GA 268GE 270GM 275PS 276DE 288GH 296KI 300GR
304GL 308GD 316GU 320GT 324GN 328GY 332HT 334HM 336VA 340HN 344HK 348HU 352IS 356IN 360ID 364IR 368IQ 372IE 376IL 380IT 384CI
388JM 392JP 398KZ 400JO 404KE 408KP 410KR 414KW 417KG 418LA 422LB 426LS 428LV 430LR 434LY 438LI 440LT 442LU 446MO 450MG 454MW
458MY 462MV 466ML 470MT 478MR 480MU 484MX 492MC 496MN 498MD 499ME 500MS 504MA 508MZ 512OM 516NA 520NR 524NP 528NL 531CW 533AW
534SX 540NC 548VU 554NZ 558NI 562NE 566NG 570NU 574NF 578NO 580MP 583FM 584MH 585PW 586PK 591PA 598PG 600PY 604PE 608PH 612PN
616PL 620PT 624GW 626TL 630PR 634QA 642RO 643RU 646RW 652BL 654SH 659KN 660AI 662LC 663MF 666PM 670VC 674SM 678ST 682SA 686SN
688RS 690SC 694SL 702SG 703SK 704VN 705SI 706SO 710ZA 716ZW 724ES 728SS 729SD 732EH 740SR 748SZ 752SE 756CH 760SY 762TJ 764TH
768TG 772TK 776TO 780TT 784AE 788TN 792TR 795TM 796TC 798TV 800UG 804UA 807MK 818EG 826GB 831GG 832JE 833IM 834TZ 840US 850VI
854BF 858UY 860UZ 862VE 876WF 882WS 887YE 894ZM`.split(/\s+/);

// Those without a number of their own, by the name that Natural Earth gives them.
const kUncoded = { Kosovo: 'XK', Somaliland: 'x-somaliland', 'N. Cyprus': 'x-northern-cyprus' };

// Douglas and Peucker: the points from which a straight line would stray.
function thinned(points) {
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  for (const open = [[0, points.length - 1]]; open.length > 0;) {
    const [from, to] = open.pop(), [x, y] = points[from], dx = points[to][0] - x, dy = points[to][1] - y, length = dx * dx + dy * dy;
    let far = 0, at = -1;
    for (let i = from + 1; i < to; ++i) {
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((points[i][0] - x) * dx + (points[i][1] - y) * dy) / length));
      const away = Math.hypot(points[i][0] - x - along * dx, points[i][1] - y - along * dy);
      if (away > far) [far, at] = [away, i];
    }
    if (far <= kTolerance) continue;
    keep[at] = 1;
    open.push([from, at], [at, to]);
  }
  return points.filter((_, i) => keep[i]);
}

function absolute(arc, { scale, translate }) {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
}

// Differences on the grid, as TopoJSON has them.
function relative(points) {
  let x = 0, y = 0;
  return points.map(([lon, lat]) => {
    const to = [Math.round((lon + 180) / kGrid), Math.round((lat + 90) / kGrid)], step = [to[0] - x, to[1] - y];
    [x, y] = to;
    return step;
  });
}

export function small_map(world) {
  const codes = new Map(kCodes.map((c) => [c.slice(0, 3), c.slice(3)]));
  const geometries = world.objects.countries.geometries.map(({ type, arcs, id, properties }) => ({ type, arcs, id: codes.get(id) ?? kUncoded[properties.name] ?? '' }));
  return {
    type: 'Topology', transform: { scale: [kGrid, kGrid], translate: [-180, -90] }, objects: { countries: { type: 'GeometryCollection', geometries } },
    arcs: world.arcs.map((arc) => relative(thinned(absolute(arc, world.transform)))),
  };
}
