"""Helpers of all tests stand beside this file."""
