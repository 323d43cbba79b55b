package nl.doelbinder.pia;

import nl.doelbinder.input.Fault;

/**
 * What is wrong in the file of a template.
 *
 * @param line counted from 1
 */
record TemplateFault(String file, int line, Fault fault) {}
