"""Write the JSON schema of the program's records to docs/schema.json.

Usage: make schema
"""

import json
from pathlib import Path

from zv_graph.render.schema import schema

if __name__ == "__main__":
    text = json.dumps(schema(), ensure_ascii=False, indent=2)
    (Path(__file__).parent / "schema.json").write_text(f"{text}\n", encoding="utf-8")
