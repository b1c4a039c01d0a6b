/** What a standard decorator of a method is called with besides the method. */
export type MethodContext = ClassMethodDecoratorContext;
