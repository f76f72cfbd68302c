package org.parvis.people;

/** A parent or whoever answers for a minor; mail and telephone may be empty. */
public record Guardian(String name, String email, String telephone) {}
