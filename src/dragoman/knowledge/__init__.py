"""What the program knows of the world: reviewed data files, each row with its source."""

from dragoman.knowledge.base import KnowledgeBase, Tenure, WorldEntity, knowledge_base

__all__ = ["KnowledgeBase", "Tenure", "WorldEntity", "knowledge_base"]
