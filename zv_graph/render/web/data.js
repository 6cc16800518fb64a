"use strict";
// What the program tells the page: its tables, lines and findings, and the numbers of its rules.
const Data = JSON.parse(document.getElementById("gegevens").textContent);
Data.edges = Data.edges.map((edge) => ({ ...edge, from: Data.nodes[edge.from].id, to: Data.nodes[edge.to].id }));
